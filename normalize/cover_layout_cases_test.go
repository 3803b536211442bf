package normalize

// layoutCovers are covers with one peculiarity each.
var layoutCovers = []printedCover{
	{
		name: "labels over two lines, labels in the middle of their cells",
		pages: `
			109 86 - Съвет на Европейския съюз
			340 112 b Брюксел, 10 юли 2019 г.
			340 124 b (OR. en)
			340 160 b 15457/19
			60 170 b Междуинституционално
			60 184 b досие:
			60 198 b 2018/0328(COD)
			340 190 b EDUC 200
			57 300 b БЕЛЕЖКА
			rule 56 540 318
			57 330 - От:
			156 330 - Генералния секретариат на Съвета
			rule 56 540 336
			57 350 - До:
			156 350 - Съвета
			rule 56 540 356
			57 370 - № предх.
			57 384 - док.:
			156 377 - 11418/19
			rule 56 540 390
			57 430 - Относно:
			156 402 - Предложение за регламент
			156 416 - на Европейския парламент
			156 430 - и на Съвета
			156 444 - - Одобряване
			rule 56 540 460
			57 480 - Общи бележки
			57 790 - 15457/19
			515 806 b18 BG`,
		want: `
			id: 15457/19
			date: 2019-07-10
			place: Брюксел
			language: bg
			original_languages: en
			interinstitutional_files: 2018/0328(COD)
			subject_codes: EDUC 200
			document_type: БЕЛЕЖКА
			from: Генералния секретариат на Съвета
			to: Съвета
			subject: Предложение за регламент на Европейския парламент и на Съвета - Одобряване
			previous_documents: 11418/19
			named: ST-11418-2019-INIT`,
		bodyTop: 460,
	},
	{
		name: "values on the lines of their labels",
		pages: `
			90 90 b COUNCIL OF THE EUROPEAN UNION
			340 90 b Brussels, 13 July 2012
			340 132 b 12202/12
			340 160 b LIMITE
			340 190 b ASILE 102
			57 250 b NOTE
			57 266 - from: Presidency
			57 280 - to: Permanent Representatives Committee (Part II)
			57 294 - No. Cion prop.: 16929/08 ASILE 26 CODEC 1758
			57 308 - Subject: Proposal for a Regulation
			57 340 - 1. The Presidency presents the text.
			57 780 - 12202/12
			515 796 b16 EN`,
		want: `
			id: 12202/12
			date: 2012-07-13
			place: Brussels
			language: en
			marking: LIMITE
			subject_codes: ASILE 102
			document_type: NOTE
			from: Presidency
			to: Permanent Representatives Committee (Part II)
			subject: Proposal for a Regulation
			commission_documents: 16929/08 ASILE 26 CODEC 1758
			named: ST-16929-2008-INIT`,
	},
	{
		name: "the table goes on under its rule where a label stands",
		pages: `
			340 112 b Bruxelles, le 7 mars 2018
			340 124 b (OR. en)
			340 160 b XT 21016/17 ADD 1 REV 2
			340 190 b BXT 24
			297 300 bc NOTE
			rule 56 540 318
			57 330 - Origine:
			156 330 - la présidence
			rule 56 540 336
			57 350 - Destinataire:
			156 350 - délégations
			rule 56 540 356
			57 370 - N° doc. préc.:
			156 370 - 11418/19; 11419/1/19 REV 1
			rule 56 540 390
			57 402 - Objet:
			156 402 - Projet de conclusions
			rule 56 540 420
			156 440 bc Introduction
			57 790 - XT 21016/17 ADD 1 REV 2
			250 806 - UKTF
			515 806 b18 FR`,
		want: `
			id: XT 21016/17 ADD 1 REV 2
			date: 2018-03-07
			place: Bruxelles
			language: fr
			original_languages: en
			subject_codes: BXT 24
			document_type: NOTE
			from: la présidence
			to: délégations
			subject: Projet de conclusions
			previous_documents: 11418/19, 11419/1/19 REV 1
			named: ST-11418-2019-INIT,ST-11419-2019-REV-1
			service: UKTF`,
		bodyTop: 420,
	},
	{
		name: "an inner digit that differs, partial access, an unknown procedure",
		pages: `
			340 112 b Brussels, 7 March 2018
			340 124 b (OR. en)
			340 160 b 18262/2/26
			340 174 b REV 1
			60 170 b Interinstitutional File:
			60 184 b 2025/0130 (XYZ)
			340 190 b TELECOM 53
			57 230 b DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC (15.03.2022)
			57 300 b NOTE
			57 330 - From:
			156 330 - Presidency
			57 344 - To:
			156 344 - Delegations
			57 358 - Subject:
			156 358 - Proposal
			57 790 - 18262/1/26 REV 1
			515 806 b18 EN`,
		want: `
			id: 18262/1/26 REV 1
			date: 2018-03-07
			place: Brussels
			language: en
			original_languages: en
			marking: DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC
			interinstitutional_files: 2025/0130(XYZ)
			subject_codes: TELECOM 53
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Proposal
			partial_access: DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC (15.03.2022), 2022-03-15`,
		warns: []string{"number_in_doubt", "procedure_not_known"},
	},
	{
		name: "values under their labels",
		pages: `
			60 86 - Council of the European Union
			60 112 b Brussels, 7 March 2018
			60 130 b 16726/18
			60 150 b LIMITE
			60 170 b TELECOM 53, COMPET 12
			60 200 b NOTE
			60 230 b From:
			60 244 - Presidency
			60 264 b To:
			60 278 - Delegations
			60 298 b Subject:
			60 312 - Proposal for a Regulation
			60 326 - on privacy
			60 380 - 1. The Presidency presents the text.
			60 790 - 16726/18
			515 806 b18 EN`,
		want: `
			id: 16726/18
			date: 2018-03-07
			place: Brussels
			language: en
			marking: LIMITE
			subject_codes: TELECOM 53,COMPET 12
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Proposal for a Regulation on privacy`,
	},
	{
		name: "labels flush right",
		pages: `
			109 86 - Council of the European Union
			340 112 b Brussels, 7 March 2018
			340 130 b 16726/18
			297 300 bc NOTE
			114 330 - From:
			156 330 - Presidency
			126 344 - To:
			156 344 - Delegations
			96 358 - Subject:
			156 358 - Proposal for a Regulation
			60 380 - The Presidency presents the text to all delegations of the Council.
			60 790 - 16726/18
			515 806 b18 EN`,
		want: `
			id: 16726/18
			date: 2018-03-07
			place: Brussels
			language: en
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Proposal for a Regulation`,
	},
	{
		name: "labels in the text of a paper whose cover has no table; heading right above the type",
		pages: `
			60 80 b European Council
			340 112 b Brussels, 16 October 2020
			340 130 b EUCO 15/20
			340 150 b CO EUR 10
			60 200 - The European Council discussed the following matters at its meeting today.
			60 214 - It took note of the work that was done and asked the Commission to go on.
			60 228 - It took note of the work that was done and asked the Commission to go on.
			60 242 - It took note of the work that was done and asked the Commission to go on.
			60 256 - It took note of the work that was done and asked the Commission to go on.
			60 270 - It took note of the work that was done and asked the Commission to go on.
			60 284 - It took note of the work that was done and asked the Commission to go on.
			60 298 - It took note of the work that was done and asked the Commission to go on.
			60 330 - From:
			150 330 - Somebody
			60 344 - To:
			150 344 - Somebody else
			60 358 - Subject:
			150 358 - A letter that is quoted
			60 790 - EUCO 15/20
			515 806 b18 EN`,
		want: `
			id: EUCO 15/20
			date: 2020-10-16
			place: Brussels
			language: en
			subject_codes: CO EUR 10`,
		warns:   []string{"no_subject"},
		bodyTop: 153,
	},
	{
		name: "heading and type close to each other",
		pages: `
			340 112 b Brussels, 16 October 2020
			340 130 b WK 1515/2020 INIT
			340 148 b LIMITE
			340 170 b SIMPL
			297 300 bc WORKING PAPER
			297 315 bc PRESENTATION
			57 330 - From:
			156 330 - Presidency
			57 344 - To:
			156 344 - Delegations
			57 358 - Subject:
			156 358 - Proposal
			60 790 - WK 1515/2020 INIT
			515 806 b18 EN`,
		want: `
			id: WK 1515/2020 INIT
			date: 2020-10-16
			place: Brussels
			language: en
			marking: LIMITE
			subject_codes: SIMPL 0
			heading: WORKING PAPER
			document_type: PRESENTATION
			from: Presidency
			to: Delegations
			subject: Proposal`,
	},
	{
		name: "outcome of proceedings, with the date of the meeting in a row",
		pages: `
			109 86 - Council of the
			109 98 - European Union
			340 112 b Luxembourg, 19 December 2019
			340 124 b (OR.en)
			340 160 b 15214/19
			340 190 b API 175
			340 203 b DATAPROTECT
			340 216 b 337
			57 300 b OUTCOME OF PROCEEDINGS
			57 330 - From:
			156 330 - General Secretariat of the Council
			57 344 - On:
			156 344 - 16 December 2019
			57 358 - To:
			156 358 - Delegations
			57 372 - Subject:
			156 372 - Working Party on Information
			57 790 - 15214/19
			280 790 - VL/MV
			530 790 - 1
			280 806 - COMM
			515 806 b18 EN`,
		want: `
			id: 15214/19
			date: 2019-12-19
			place: Luxembourg
			language: en
			original_languages: en
			subject_codes: API 175,DATAPROTECT 337
			document_type: OUTCOME OF PROCEEDINGS
			from: General Secretariat of the Council
			to: Delegations
			subject: Working Party on Information
			service: COMM
			proceedings_date: 2019-12-16
			contacts: initials VL/MV`,
	},
	{
		name: "classified paper",
		pages: `
			297 40 bc RESTREINT UE/EU RESTRICTED
			109 86 - Council of the
			109 98 - European Union
			340 112 b Brussels, 17 June 2013
			340 150 b 11104/13
			340 176 b RESTREINT UE/EU RESTRICTED
			340 200 b WTO 139
			57 300 b NOTE
			57 330 - From :
			156 330 - General Secretariat of the Council
			57 344 - To :
			156 344 - Delegations
			57 358 - Subject :
			156 358 - Directives
			57 790 - 11104/13
			180 806 - DG C II
			260 806 b RESTREINT UE/EU RESTRICTED
			515 806 b18 EN`,
		want: `
			id: 11104/13
			date: 2013-06-17
			place: Brussels
			language: en
			classification: RESTREINT UE/EU RESTRICTED
			subject_codes: WTO 139
			document_type: NOTE
			from: General Secretariat of the Council
			to: Delegations
			subject: Directives
			service: DG C II`,
	},
	{
		name: "three columns of codes, one of them wrapped back to its line's start",
		pages: `
			340 112 b Brussels, 16 October 2020
			340 130 b 11515/20
			230 170 b SIMPL 1
			340 170 b CO EUR 2
			440 170 b PR CO 3
			230 184 b MI 4
			340 184 b DATAPROTECT 5
			440 184 b ANTIDISCRIM
			230 198 b 6
			230 212 b ENV 7
			57 300 b NOTE
			57 330 - From:
			156 330 - Presidency
			57 344 - To:
			156 344 - Delegations
			57 358 - Subject:
			156 358 - Proposal
			60 790 - 11515/20
			515 806 b18 EN`,
		want: `
			id: 11515/20
			date: 2020-10-16
			place: Brussels
			language: en
			subject_codes: SIMPL 1,MI 4,ENV 7,CO EUR 2,DATAPROTECT 5,PR CO 3,ANTIDISCRIM 6
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Proposal`,
	},
	{
		name: "a subject that runs over to the next page",
		pages: `
			109 86 - Council of the European Union
			340 112 b Brussels, 16 October 2020
			340 130 b 11515/20
			57 300 b NOTE
			rule 56 540 318
			57 330 - From:
			156 330 - Presidency
			57 344 - To:
			156 344 - Delegations
			rule 56 540 350
			57 662 - Subject:
			156 662 - Proposal for a REGULATION
			156 676 - Proposal for a DIRECTIVE
			60 790 - 11515/20
			515 806 b18 EN
			page
			156 80 - Proposal for a DECISION
			156 94 - - Approval
			rule 56 540 100
			57 140 - 1. The Presidency presents the texts.
			60 790 - 11515/20
			515 806 b18 EN`,
		want: `
			id: 11515/20
			date: 2020-10-16
			place: Brussels
			language: en
			document_type: NOTE
			from: Presidency
			to: Delegations
			subject: Proposal for a REGULATION Proposal for a DIRECTIVE Proposal for a DECISION - Approval`,
	},
	{
		name: "a label for files that ends as the label of the subject does",
		pages: `
			109 86 - Euroopan
			109 98 - unionin neuvosto
			340 112 b Bryssel, 28. elokuuta 2024
			340 124 b (OR. en)
			340 160 b 15365/1/24
			340 174 b REV 1
			80 170 b Toimielinten välinen
			112 184 b asia:
			90 198 b 2022/0196(CNS)
			340 204 b LIMITE
			340 220 b GE 2043
			57 300 b ILMOITUS
			57 330 - Lähettäjä:
			156 330 - Neuvoston pääsihteeristö
			57 346 - Vastaanottaja:
			156 346 - Valtuuskunnat
			57 362 - Asia:
			156 362 - Majakat
			57 790 - 15365/1/24 REV 1
			515 806 b18 FI`,
		want: `
			id: 15365/1/24 REV 1
			date: 2024-08-28
			place: Bryssel
			language: fi
			original_languages: en
			marking: LIMITE
			interinstitutional_files: 2022/0196(CNS)
			subject_codes: GE 2043
			document_type: ILMOITUS
			from: Neuvoston pääsihteeristö
			to: Valtuuskunnat
			subject: Majakat`,
		bodyTop: 365,
	},
	{
		name: "labels over three lines, a value that touches its label and is not understood, a code that touches the next column",
		pages: `
			90 60 b COMHAIRLE AN AONTAIS EORPAIGH
			340 100 b An Bhruiséil, 16 Lúnasa 2008 (22.03)
			340 114 b (OR. en)
			340 140 b 6267/08
			340 170 b ESDP/PESD 2121OCDE 460
			340 184 b SAN 364
			440 184 b CDR 1422
			57 300 b NÓTA
			57 330 - Ó:
			130 330 - an Uachtaránacht
			57 346 - Chuig:
			130 346 - Toscaireachtaí
			57 362 - Uimh. an 5961/08
			57 376 - doic. roimhe
			57 390 - seo:
			57 408 - Ábhar:
			130 408 - Tithe solais
			57 790 - 6267/08
			515 806 b18 GA`,
		want: `
			id: 6267/08
			date: 2008-08-16
			place: An Bhruiséil
			language: ga
			original_languages: en
			subject_codes: ESDP/PESD 2121,SAN 364,OCDE 460,CDR 1422
			document_type: NÓTA
			from: an Uachtaránacht
			to: Toscaireachtaí
			subject: Tithe solais
			language_version_date: 2008-03-22`,
		bodyTop: 411,
	},
}
