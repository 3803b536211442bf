package normalize

// laterCovers have the fields that few covers have.
var laterCovers = []printedCover{
	{
		name: "partly accessible beside LIMITE, the note cut over two lines",
		pages: `
			109 86 - Council of the
			109 98 - European Union
			340 112 b Brussels, 4 November 2021
			340 124 b (OR. en)
			340 150 b 13239/21
			340 170 b LIMITE
			340 190 b DOCUMENT PARTIALLY ACCESSIBLE
			340 204 b TO THE PUBLIC (15.03.2022)
			340 230 b TELECOM 412
			57 330 b NOTE
			57 350 - From:
			156 350 - Presidency
			57 364 - To:
			156 364 - Delegations
			57 378 - Subject:
			156 378 - Lighthouses in fog
			57 790 - 13239/21
			270 790 - gk/CR
			515 790 - 1
			280 806 - TREE.2.B
			400 806 b LIMITE
			515 806 b18 EN`,
		want: `
			id: 13239/21
			date: 2021-11-04
			place: Brussels
			language: en
			original_languages: en
			marking: LIMITE
			subject_codes: TELECOM 412
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Lighthouses in fog
			service: TREE.2.B
			partial_access: DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC (15.03.2022), 2022-03-15
			contacts: initials gk/CR`,
	},
	{
		name: "partly accessible as the last line of the table",
		pages: `
			378 141 b Brussels, 04 November 2021
			378 176 b WK 13239/2021 INIT
			378 211 b LIMITE
			378 235 b TELECOM
			43 401 b CONTRIBUTION
			48 424 - From:
			150 424 - General Secretariat of the Council
			48 438 - To:
			150 438 - Working Party on Lighthouses
			48 452 - Subject:
			150 452 - Fog horns - comments
			150 480 b DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC (15.03.2022)
			rule 42 553 500
			43 794 b WK 13239/2021 INIT
			43 812 b18 LIMITE
			528 812 b18 EN`,
		want: `
			id: WK 13239/2021 INIT
			date: 2021-11-04
			place: Brussels
			language: en
			marking: LIMITE
			subject_codes: TELECOM 0
			document_type: CONTRIBUTION
			from: General Secretariat of the Council
			to: Working Party on Lighthouses
			subject: Fog horns - comments
			partial_access: DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC (15.03.2022), 2022-03-15`,
	},
	{
		name: "classified, with a caveat on a line of its own and one on the line",
		pages: `
			109 86 - Council of the
			109 98 - European Union
			340 112 b Brussels, 4 November 2021
			340 124 b (OR. en)
			340 150 b 13240/21
			340 176 b RESTREINT UE/EU RESTRICTED
			340 190 b RELEASABLE TO THE KEEPERS
			340 230 b CSC 12
			57 330 b NOTE
			57 350 - From:
			156 350 - Presidency
			57 364 - To:
			156 364 - Delegations
			57 378 - Subject:
			156 378 - Lighthouses in fog
			57 790 - 13240/21
			515 790 - 1
			515 806 b18 EN`,
		want: `
			id: 13240/21
			date: 2021-11-04
			place: Brussels
			language: en
			original_languages: en
			classification: RESTREINT UE/EU RESTRICTED
			subject_codes: CSC 12
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Lighthouses in fog
			caveats: RELEASABLE TO THE KEEPERS`,
	},
	{
		name: "declassification in Swedish, its status on the line of the label, the rest on the cover behind it",
		pages: `
			109 86 - Europeiska unionens råd
			340 112 b Bryssel den 7 september 2017
			340 124 b (OR. en)
			340 150 b 11432/07
			340 164 b DCL 1
			340 190 b RECH 203
			57 300 b BORTTAGANDE AV SÄKERHETSSKYDDSKLASSIFICERING
			57 330 - för dokument:
			156 330 - 11432/07
			57 344 - av den:
			156 344 - 2 juli 2007
			57 358 - Ny status: Offentlig
			57 380 - Ärende:
			156 380 - Förhandlingar om fyrar
			57 790 - 11432/07 DCL 1
			515 806 b18 SV
			page
			57 40 b RESTREINT UE
			109 86 - EUROPEISKA UNIONENS RÅD
			340 112 b Bryssel den 2 juli 2007 (4.7)
			340 124 b (OR. en)
			340 150 b 11432/07
			340 164 b RESTREINT UE
			340 190 b RECH 203
			57 300 b NOT
			57 330 - från:
			156 330 - ordförandeskapet
			57 344 - till:
			156 344 - delegationerna
			57 358 - Ärende:
			156 358 - Förhandlingar om fyrar
			57 790 - 11432/07
			280 806 b RESTREINT UE
			515 806 b18 SV`,
		want: `
			id: 11432/07 DCL 1
			date: 2017-09-07
			place: Bryssel
			language: sv
			original_languages: en
			subject_codes: RECH 203
			document_type: BORTTAGANDE AV SÄKERHETSSKYDDSKLASSIFICERING
			subject: Förhandlingar om fyrar
			declassified_from: 11432/07, ST-11432-2007-INIT, 2007-07-02, RESTREINT UE, Offentlig`,
	},
	{
		name: "outcome of proceedings over two days, second date across the turn of the year",
		pages: `
			57 86 b COUNCIL OF
			57 98 b THE EUROPEAN UNION
			340 112 b Brussels, 20 December 2007 (8.1)
			340 150 b 16999/07
			340 190 b TRANS 412
			57 300 b OUTCOME OF PROCEEDINGS
			57 330 - From:
			156 330 - Working Party on Lighthouses
			57 344 - On:
			156 344 - 3 and 4 December 2007
			57 358 - To:
			156 358 - Delegations
			57 372 - Subject:
			156 372 - Lighthouses in fog
			57 790 - 16999/07
			515 806 b18 EN`,
		want: `
			id: 16999/07
			date: 2007-12-20
			place: Brussels
			language: en
			subject_codes: TRANS 412
			document_type: OUTCOME OF PROCEEDINGS
			from: Working Party on Lighthouses
			to: Delegations
			subject: Lighthouses in fog
			language_version_date: 2008-01-08
			proceedings_date: 2007-12-03`,
	},
	{
		name: "notice of meeting whose contacts stand under labels that are not known",
		pages: `
			109 86 - Council of the European Union
			109 98 - General Secretariat
			340 112 b Brussels, 8 July 2026
			340 147 b CM 13630/26
			340 208 b TELECOM
			57 458 b NOTICE OF MEETING AND PROVISIONAL AGENDA
			57 486 - Keeper:
			170 486 - keeper@lamp.example
			57 500 - Line:
			170 500 - +32 2 281 00 00
			57 514 - Subject:
			170 514 - Meeting of the Working Party on Lighthouses
			57 528 - Date:
			170 528 - 16 July 2026
			57 542 - Time:
			170 542 - 9.30
			57 556 - Venue:
			170 556 - COUNCIL
			57 790 - CM 13630/26
			515 806 b18 EN`,
		want: `
			id: CM 13630/26
			date: 2026-07-08
			place: Brussels
			language: en
			subject_codes: TELECOM 0
			document_type: NOTICE OF MEETING AND PROVISIONAL AGENDA
			subject: Meeting of the Working Party on Lighthouses
			meeting: 2026-07-16 09:30 COUNCIL
			contacts: contact keeper@lamp.example, telephone +32 2 281 00 00`,
	},
}
