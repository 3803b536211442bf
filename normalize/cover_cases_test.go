package normalize

import "slices"

// printedCover is a cover described by what is printed where, and its header.
type printedCover struct {
	name    string
	pages   string
	file    string
	title   string // of the file's metadata
	lang    string // of the file's catalog
	want    string
	warns   []string
	bodyTop float64
}

// printedCovers are made up. Their places are those of the layouts in use.
var printedCovers = slices.Concat(seriesCovers, layoutCovers, fallbackCovers, laterCovers)

// seriesCovers are covers of each series.
var seriesCovers = []printedCover{
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
			service: GIP.B
			contacts: initials GK/cr`,
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
			service: DG F
			language_version_date: 2009-09-05
			contacts: initials ML/JT/mi`,
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
			meeting: 2026-07-16 09:30 COUNCIL JUSTUS LIPSIUS BUILDING Rue de la Loi 175, 1048 BRUSSELS
			contacts: contact somebody@example.org, telephone +32.2-281.0000`,
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
			service: DG I
			lex_number: 410
			contacts: initials AB/cd`,
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
			service: DG D 1A
			receipt_date: 2016-04-07`,
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
			156 358 - PUBLIC
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
			service: DG F 2 A
			declassified_from: 11103/13, ST-11103-2013-INIT, 2013-06-17, RESTREINT UE/EU RESTRICTED, PUBLIC`,
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
			meeting: 2026-07-16 09:30 COUNCIL
			contacts: contact somebody@example.org`,
		warns: []string{"no_subject"},
	},
}
