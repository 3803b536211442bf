package normalize

// fallbackCovers are papers without a cover, and papers that are none of the
// Council.
var fallbackCovers = []printedCover{
	{
		name: "the sheet of a parliament before the cover, footer without language",
		pages: `
			60 100 - Committee on European Affairs
			60 140 - Paper received on 7 March 2018
			60 180 - Subject of the paper and more words
			page
			109 86 - Council of the
			109 98 - European Union
			340 112 b Brussels, 7 March 2018
			340 124 b (OR. en)
			340 160 b 16726/18
			340 190 b TELECOM 53
			57 300 b NOTE
			57 330 - From:
			156 330 - Presidency
			57 344 - To:
			156 344 - Delegations
			57 358 - Subject:
			156 358 - Proposal
			57 790 - 16726/18
			280 790 - KM/ek
			280 806 - DG E2B
			300 824 - www.example.org`,
		want: `
			id: 16726/18
			date: 2018-03-07
			place: Brussels
			language: en
			original_languages: en
			subject_codes: TELECOM 53
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Proposal
			service: DG E2B
			contacts: initials KM/ek`,
		warns: []string{"language_not_printed"},
	},
	{
		name: "a picture for a cover: number, marking, language and service from the footers",
		pages: `
			page
			57 100 - Text of the annex.
			57 768 - 16406/26
			533 768 - 2
			57 794 - ANNEX
			283 794 - GIP.B
			370 794 b18 LIMITE
			515 794 b18 EN
			page
			57 100 - Text of the annex.
			57 768 - 16406/26
			533 768 - 3
			57 794 - ANNEX
			283 794 - GIP.B
			370 794 b18 LIMITE
			515 794 b18 EN`,
		want: `
			id: 16406/26
			language: en
			marking: LIMITE
			service: GIP.B`,
		warns: []string{"cover_not_read"},
	},
	{
		name: "the cover is torn off: footers of the first pages",
		pages: `
			57 100 - Text of the second page of the paper, which is the first that is left.
			57 768 - 16406/26
			533 768 - 2
			370 794 b18 LIMITE
			515 794 b18 EN
			page
			57 100 - Text of the annex.
			57 768 - 16406/26
			533 768 - 3
			370 794 b18 LIMITE
			515 794 b18 EN`,
		want: `
			id: 16406/26
			language: en
			marking: LIMITE`,
		warns: []string{"cover_not_read"},
	},
	{
		name: "a number in the footer of one page among others",
		pages: `
			57 100 - Text of a paper of somebody.
			page
			57 100 - Text of the annex.
			57 768 - 16406/26
			370 794 b18 LIMITE
			515 794 b18 EN
			page
			57 100 - Text of the annex.`,
		warns: []string{"no_council_cover"},
	},
	{
		name:  "nothing but a picture: the title of the file",
		pages: ``,
		title: "Microsoft Word - st08711-re01.en20.doc",
		lang:  "en-GB",
		want: `
			id: 8711/1/20 REV 1
			language: en`,
		warns: []string{"cover_not_read", "language_not_printed"},
	},
	{
		name:  "nothing but a picture: the file name",
		pages: ``,
		file:  "st18711-re01.fr20.pdf",
		want: `
			id: 18711/1/20 REV 1
			language: fr`,
		warns: []string{"cover_not_read", "language_not_printed"},
	},
	{
		name: "the file is named for another paper",
		pages: `
			378 141 b Brussels, 6 January 2022
			378 176 b WK 130/2022 INIT
			378 211 b LIMITE
			47 425 - From:
			150 425 - Presidency
			47 440 - To:
			150 440 - Delegations
			47 460 - Subject:
			150 460 - Comments
			42 792 - WK 130/2022 INIT
			42 810 b18 LIMITE
			528 810 b18 EN`,
		file: "WK-131-2022-INIT_en.pdf",
		want: `
			id: WK 130/2022 INIT
			date: 2022-01-06
			place: Brussels
			language: en
			marking: LIMITE
			from: Presidency
			to: Delegations
			subject: Comments`,
		warns: []string{"file_name_differs"},
	},
	{
		name: "a proposal of the Commission",
		pages: `
			109 86 - EUROPEAN COMMISSION
			340 112 - Brussels, 19.11.2025
			340 130 - COM(2025) 837 final
			340 150 - 2025/0360 (COD)
			297 300 bc Proposal for a
			297 330 bc REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL
			57 790 b18 EN
			515 806 b18 EN`,
		warns: []string{"no_council_cover"},
	},
	{
		name: "a letter of a ministry that names Council papers",
		pages: `
			60 86 - Ministry of Economic Affairs
			60 112 - Date 18 June 2026
			60 160 - Subject: position on the proposal
			60 190 - The Council discussed
			60 210 - ST 15698/25
			60 230 - and 2025/0360 (COD) on 12 June 2026.
			60 790 - Page 1 of 3`,
		file:  "ST-15698-2025-INIT_en.pdf",
		warns: []string{"no_council_cover"},
	},
	{
		name: "a letter with reference and subject about a Council paper",
		pages: `
			60 86 - Permanent Representation
			340 112 - Brussels, 18 June 2026
			340 130 - 15698/25
			60 160 - From:
			150 160 - The deputy
			60 174 - To:
			150 174 - The ministry
			60 188 - Subject:
			150 188 - Position on the proposal`,
		warns: []string{"no_council_cover"},
	},
	{
		name: "a series that is not known, on a cover beyond doubt",
		pages: `
			109 86 - Council of the European Union
			340 112 b Brussels, 18 June 2026
			340 124 b (OR. en)
			340 150 b QRS 1198/26
			57 300 b NOTE
			57 330 - From:
			156 330 - Presidency
			57 344 - To:
			156 344 - Delegations
			57 358 - Subject:
			156 358 - Proposal
			60 790 - QRS 1198/26
			515 806 b18 EN`,
		want: `
			id: QRS 1198/26
			date: 2026-06-18
			place: Brussels
			language: en
			original_languages: en
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Proposal`,
		warns: []string{"number_in_doubt"},
	},
}
