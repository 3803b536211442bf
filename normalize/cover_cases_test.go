package normalize

// printedCover is a cover described by what is printed where, and its header.
type printedCover struct {
	name    string
	pages   string
	file    string
	want    string
	warns   []string
	bodyTop float64
}

// printedCovers are made up. Their places are those of the layouts in use.
var printedCovers = []printedCover{
	{
		name: "WK, two columns, heading, notice, file, type",
		pages: `
			378 141 b Brussels, 02 June 2020
			72 160 b Interinstitutional files:
			86 174 b 2018/0328(COD)
			378 176 b WK 15715/2020 INIT
			378 211 b LIMITE
			228 235 b CYBER
			378 235 b CSC
			228 249 b TELECOM
			378 249 b CSCI
			228 264 b CODEC
			378 264 b IND
			228 278 b COPEN
			378 278 b ESPACE
			297 312 bc WORKING PAPER
			297 336 ic This is a paper intended for a specific community of recipients.
			297 350 ic Handling and further distribution are the responsibility of members.
			42 401 b WORKING DOCUMENT
			rule 42 553 409
			47 425 - From:
			150 425 - Belgian delegation
			47 440 - To:
			150 440 - Delegations
			rule 42 553 446
			47 460 - Subject:
			150 460 - A centre for cyber-
			150 474 - security and a network: the case
			rule 42 553 480
			42 520 - Delegations will find attached a paper.
			42 792 - WK 15715/2020 INIT
			42 810 b18 LIMITE
			528 810 b18 EN`,
		want: `
			id: WK 15715/2020 INIT
			date: 2020-06-02
			place: Brussels
			language: en
			marking: LIMITE
			interinstitutional_files: 2018/0328(COD)
			subject_codes: CYBER 0,TELECOM 0,CODEC 0,COPEN 0,CSC 0,CSCI 0,IND 0,ESPACE 0
			heading: WORKING PAPER
			document_type: WORKING DOCUMENT
			from: Belgian delegation
			to: Delegations
			subject: A centre for cyber-security and a network: the case
			handling_notice: This is a paper intended for a specific community of recipients. Handling and further distribution are the responsibility of members.`,
		bodyTop: 480,
	},
	{
		name: "WK, one column, no notice, no heading, no file, no type",
		pages: `
			378 141 b Brussels, 6 January 2022
			378 176 b WK 130/2022 REV 1 ADD 2
			378 211 b LIMITE
			378 235 b TELECOM
			378 249 b COVID-19
			378 264 b CFSP/PESC
			47 425 - From:
			150 425 - General Secretariat of the Council
			47 440 - To:
			150 440 - Working Party on Telecommunications
			47 460 - N° prev. doc.:
			150 460 - ST 10525/17 + COR1
			47 475 - N° Cion doc.:
			150 475 - ST 7949/16 + ADD 1 + ADD 2
			47 490 - Subject:
			150 490 - Comments (doc. 14278/21)
			42 792 - WK 130/2022 REV 1 ADD 2
			42 810 b18 LIMITE
			528 810 b18 EN`,
		want: `
			id: WK 130/2022 REV 1 ADD 2
			date: 2022-01-06
			place: Brussels
			language: en
			marking: LIMITE
			subject_codes: TELECOM 0,COVID-19 0,CFSP/PESC 0
			from: General Secretariat of the Council
			to: Working Party on Telecommunications
			subject: Comments (doc. 14278/21)
			previous_documents: ST 10525/17 + COR1
			commission_documents: ST 7949/16 + ADD 1 + ADD 2
			named: ST-10525-2017-INIT,ST-10525-2017-COR-1,ST-7949-2016-INIT,ST-7949-2016-ADD-1,ST-7949-2016-ADD-2`,
	},
	{
		name: "ST since 2014, number in pieces, two files, columns with serials, codes after references",
		pages: `
			109 86 - Council of the
			109 98 - European Union
			340 112 b Brussels, 26 June 2026
			340 124 b (OR. en)
			340 160 b 18261/1 /26
			340 172 b REV 1
			91 178 b Interinstitutional Files:
			91 190 b 2025/0130 (COD)
			91 202 b 2025/0131 (COD)
			340 196 b LIMITE
			340 222 b SIMPL 165
			454 222 b TELECOM 341
			340 235 b CO EUR-PREP 32
			454 235 b N 10
			340 248 b NEWCODE 171
			340 261 b CODEC 2344
			rule 56 540 300
			57 312 b 'I/A' ITEM NOTE
			rule 56 540 318
			57 330 - From:
			156 330 - General Secretariat of the Council
			57 344 - To:
			156 344 - Permanent Representatives Committee/
			156 358 - Council
			rule 56 540 362
			57 374 - No. prev. doc.:
			156 374 - 7334/1/08 REV 1 INF 78 API 21
			156 388 - JUR 128, WK 364/2026 INIT
			57 402 - No. Cion doc.:
			156 402 - 15698/25 + ADD1 - COM(2025) 837 final
			rule 56 540 408
			57 420 - Subject:
			156 420 - Proposal for a REGULATION amending Regulation (EU) 2018/
			156 434 - 1240
			156 448 - Proposal for a DIRECTIVE amending Directive 2002/58/EC
			156 470 - - Approval
			rule 56 540 476
			57 500 - 1. The Presidency wishes to present the text.
			57 790 - 18261/1/26 REV 1
			280 790 - GK/cr
			270 806 - 1GIP.B
			370 806 b18 LIMITE
			515 806 b18 EN`,
		want: `
			id: 18261/1/26 REV 1
			date: 2026-06-26
			place: Brussels
			language: en
			original_languages: en
			marking: LIMITE
			interinstitutional_files: 2025/0130(COD),2025/0131(COD)
			subject_codes: SIMPL 165,CO EUR-PREP 32,NEWCODE 171,CODEC 2344,TELECOM 341,N 10
			document_type: 'I/A' ITEM NOTE
			from: General Secretariat of the Council
			to: Permanent Representatives Committee/Council
			subject: Proposal for a REGULATION amending Regulation (EU) 2018/1240 Proposal for a DIRECTIVE amending Directive 2002/58/EC - Approval
			previous_documents: 7334/1/08 REV 1 INF 78 API 21 JUR 128, WK 364/2026 INIT
			commission_documents: 15698/25 + ADD1 - COM(2025) 837 final
			named: ST-7334-2008-REV-1,WK-364-2026-INIT,ST-15698-2025-INIT,ST-15698-2025-ADD-1,COM(2025) 837
			service: GIP.B`,
		bodyTop: 476,
	},
	{
		name: "ST before 2014: small labels, second date, stamp in pieces, label without colon",
		pages: `
			110 90 b COUNCIL OF
			90 104 b THE EUROPEAN UNION
			340 90 b Brussels, 3 September 2009 (05.09)
			340 104 b (OR. fr)
			480 110 b PU
			340 132 b 12492/09
			500 140 b B
			60 146 b Interinstitutional File:
			60 160 b 2008/0090 (COD)
			340 160 b LIMITE
			520 165 b LI
			540 180 b C
			340 190 b INF 231
			340 204 b API 101
			340 218 b COEST169
			57 250 b NOTE
			rule 56 540 254
			57 266 - from:
			150 266 - the Presidency
			57 280 - to:
			150 280 - Delegations
			57 294 - No. Cion prop.:
			150 294 - 9200/08 + COR 1 INF 103 (COM(2008) 229 final)
			57 308 - No. prev. doc. 11669/09 INF 200 API 99
			57 322 - Subject :
			150 322 - Proposal for a Regulation (recast)
			rule 56 540 328
			57 350 - Delegations will find in the annex the text.
			57 780 - 12492/09
			250 780 - ML/JT/mi
			530 780 - 1
			250 796 - DG F
			400 796 b16 LIMITE
			515 796 b16 EN
			300 812 - Conseil UE`,
		want: `
			id: 12492/09
			date: 2009-09-03
			place: Brussels
			language: en
			original_languages: fr
			marking: LIMITE
			public_stamp: true
			interinstitutional_files: 2008/0090(COD)
			subject_codes: INF 231,API 101,COEST 169
			document_type: NOTE
			from: the Presidency
			to: Delegations
			subject: Proposal for a Regulation (recast)
			previous_documents: 11669/09 INF 200 API 99
			commission_documents: 9200/08 + COR 1 INF 103 (COM(2008) 229 final)
			named: ST-11669-2009-INIT,ST-9200-2008-INIT,ST-9200-2008-COR-1,COM(2008) 229
			service: DG F`,
	},
	{
		name: "CM with the fields of a meeting",
		pages: `
			109 84 b Council of the European Union
			109 98 - General Secretariat
			340 112 b Brussels, 8 July 2026
			340 146 b CM 13630/26
			340 206 b SIMPL
			340 219 b ANTICI
			340 232 b OJ CRP1
			297 408 bc COMMUNICATION
			57 456 b NOTICE OF MEETING AND PROVISIONAL AGENDA
			rule 56 540 460
			57 474 - Contact:
			170 474 - somebody@example.org
			57 490 - Tel./Fax:
			170 490 - +32.2-281.0000
			rule 56 540 496
			57 508 - Subject:
			170 508 - Meeting of the Antici Group
			rule 56 540 514
			57 526 - Date:
			170 526 - 16 July 2026
			57 542 - Time:
			170 542 - 09:30
			57 558 - Venue:
			170 558 - COUNCIL
			170 574 - JUSTUS LIPSIUS BUILDING
			170 590 - Rue de la Loi 175, 1048 BRUSSELS
			rule 56 540 602
			297 636 bc Format 1+1
			57 660 b 1.
			57 780 - CM 13630/26
			530 780 - 1
			515 798 b18 EN`,
		want: `
			id: CM 13630/26
			date: 2026-07-08
			place: Brussels
			language: en
			subject_codes: SIMPL 0,ANTICI 0,OJ CRP1 0
			heading: COMMUNICATION
			document_type: NOTICE OF MEETING AND PROVISIONAL AGENDA
			subject: Meeting of the Antici Group
			meeting: 2026-07-16 09:30 COUNCIL JUSTUS LIPSIUS BUILDING Rue de la Loi 175, 1048 BRUSSELS`,
		bodyTop: 602,
	},
	{
		name: "PE-CONS: file without label, code above the number, subject only",
		pages: `
			90 90 b EUROPEAN UNION
			60 120 b THE EUROPEAN PARLIAMENT
			250 120 b THE COUNCIL
			380 90 b Strasbourg, 26 May 2003
			380 104 b (OR. en)
			60 150 b 2001/0119 (COD)
			60 164 b LEX 410
			380 160 b PE-CONS 3601/1/03
			380 174 b REV 1
			380 200 b SAN 1
			380 214 b CODEC 5
			57 300 b LEGISLATIVE ACTS AND OTHER INSTRUMENTS
			57 330 - Subject:
			150 330 - DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL
			150 344 - on advertising
			57 790 - PE-CONS 3601/1/03 REV 1
			300 790 - AB/cd
			300 806 - DG I
			515 806 b18 EN`,
		want: `
			id: PE-CONS 3601/1/03 REV 1
			date: 2003-05-26
			place: Strasbourg
			language: en
			original_languages: en
			interinstitutional_files: 2001/0119(COD)
			subject_codes: LEX 410,SAN 1,CODEC 5
			document_type: LEGISLATIVE ACTS AND OTHER INSTRUMENTS
			subject: DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on advertising
			service: DG I`,
	},
	{
		name: "cover note in Swedish with a date of receipt",
		pages: `
			109 86 - Europeiska unionens råd
			340 100 b Bryssel den 7 april 2016
			340 112 b (OR. en)
			340 140 b 17665/16
			340 180 b JAI 258
			340 193 b ASIM 50
			57 300 b FÖLJENOT
			57 330 - från:
			156 330 - Europeiska kommissionens generalsekreterare
			57 344 - inkom den:
			156 344 - 7 april 2016
			57 358 - till:
			156 358 - Europeiska unionens råd
			57 372 - Komm. dok. nr:
			156 372 - COM(2016) 197 final
			57 386 - Ärende:
			156 386 - MEDDELANDE FRÅN KOMMISSIONEN
			57 790 - 17665/16
			300 806 - DG D 1A
			515 806 b18 SV`,
		want: `
			id: 17665/16
			date: 2016-04-07
			place: Bryssel
			language: sv
			original_languages: en
			subject_codes: JAI 258,ASIM 50
			document_type: FÖLJENOT
			from: Europeiska kommissionens generalsekreterare
			to: Europeiska unionens råd
			subject: MEDDELANDE FRÅN KOMMISSIONEN
			commission_documents: COM(2016) 197 final
			named: COM(2016) 197
			service: DG D 1A`,
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
			service: COMM`,
	},
	{
		name: "declassification: the cover's own header, not that of the paper behind it",
		pages: `
			109 86 - Council of the
			109 98 - European Union
			340 112 b Brussels, 9 October 2014
			340 124 b (OR. en)
			340 150 b 11103/13
			340 164 b DCL 1
			340 190 b WTO 139
			340 203 b USA 18
			57 300 b DECLASSIFICATION
			57 330 - of document:
			156 330 - ST 11103/13 RESTREINT UE/EU RESTRICTED
			57 344 - dated:
			156 344 - 17 June 2013
			57 358 - new status:
			156 358 - Public
			57 380 - Subject:
			156 380 - Directives for the negotiation on trade
			57 420 - Delegations will find attached the declassified version.
			57 790 - 11103/13 DCL 1
			280 806 - DG F 2 A
			515 806 b18 EN
			page
			297 40 bc RESTREINT UE/EU RESTRICTED
			340 112 b Brussels, 17 June 2013
			340 150 b 11103/13
			340 164 b RESTREINT UE/EU RESTRICTED`,
		want: `
			id: 11103/13 DCL 1
			date: 2014-10-09
			place: Brussels
			language: en
			original_languages: en
			subject_codes: WTO 139,USA 18
			document_type: DECLASSIFICATION
			subject: Directives for the negotiation on trade
			service: DG F 2 A`,
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
		name: "European Council, with the stamp of a parliament above",
		pages: `
			400 30 - Det Udenrigspolitiske Nævn 2020-21
			400 42 - UPN Alm.del Bilag 9
			109 86 - European Council
			340 112 b Brussels, 16 October 2020
			340 124 b (OR. en)
			340 160 b EUCO 15/20
			340 190 b CO EUR 10
			340 203 b CONCL 6
			57 300 b COVER NOTE
			57 330 - From:
			156 330 - General Secretariat of the Council
			57 344 - To:
			156 344 - Delegations
			57 358 - Subject:
			156 358 - European Council meeting - Conclusions
			57 790 - EUCO 15/20
			515 806 b18 EN`,
		want: `
			id: EUCO 15/20
			date: 2020-10-16
			place: Brussels
			language: en
			original_languages: en
			subject_codes: CO EUR 10,CONCL 6
			document_type: COVER NOTE
			from: General Secretariat of the Council
			to: Delegations
			subject: European Council meeting - Conclusions`,
		warns: []string{"cover_line_not_understood"},
	},
	{
		name: "outcome of a Council meeting, without a table",
		pages: `
			60 80 b Council of the European Union
			500 80 b EN
			340 120 b 19459/20 ADD 1
			340 134 b (OR. en)
			340 160 b PROVISIONAL VERSION
			340 190 b PRESSE 20 PR CO 20
			60 260 b20 OUTCOME OF THE COUNCIL MEETING
			60 300 - 3765th Council meeting
			60 330 b Foreign Affairs
			60 360 - Brussels, 13 July 2020`,
		want: `
			id: 19459/20 ADD 1
			date: 2020-07-13
			place: Brussels
			original_languages: en
			subject_codes: PRESSE 20,PR CO 20
			document_type: OUTCOME OF THE COUNCIL MEETING`,
		warns: []string{"no_subject", "no_language"},
	},
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
			service: DG E2B`,
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
		name: "a call to a meeting without subject",
		pages: `
			109 84 b Council of the European Union
			340 112 b Brussels, 8 July 2026
			340 146 b CM 13630/26
			57 456 b NOTICE OF MEETING
			57 474 - Contact:
			170 474 - somebody@example.org
			57 490 - Date and time:
			170 490 - 16 and 17 July 2026, 9.30
			57 508 - Venue:
			170 508 - COUNCIL
			57 780 - CM 13630/26
			515 798 b18 EN`,
		want: `
			id: CM 13630/26
			date: 2026-07-08
			place: Brussels
			language: en
			document_type: NOTICE OF MEETING
			meeting: 2026-07-16 09:30 COUNCIL`,
		warns: []string{"no_subject"},
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
			subject: Proposal`,
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
}
