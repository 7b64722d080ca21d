package no.samtakt.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * What Andøy would write in its workbook.
 *
 * <p>Tables as {@link RowTable} reads them. All of it is made up for illustration.
 */
final class AndoySample {

    private static final String MUNICIPALITY =
            """
            name  | number | inhabitants | inhabitantsDate | fte | ictStaff
            Andøy | 1871   | 4730        | 2019-06-30      | 470 | 4
            """;

    private static final String SYSTEMS =
            """
            id    | name                                    | area | product                     | vendor                         | version | hosting | runsOn  | users | criticality | personalData | archiveDuty | skilledPersons | supportedUntil | annualCost | owner
            SAK1  | Sak og arkiv                            | SAK  | ACOS WebSak                 | ACOS                           |         | LOCAL   | DC1;DC3 | 155   | 3           | SPECIAL      | ja          | 2              |                | 60000      | Arkivleder
            SAK2  | Møte og utvalg                          | SAK  | ACOS Møte                   | ACOS                           | 5.2     | LOCAL   | DC1     | 35    | 2           | ORDINARY     | ja          | 2              |                | 22000      | Formannskapssekretær
            OKO1  | Økonomi og fakturabehandling            | OKO  | Visma Enterprise Økonomi    | Visma                          | 3.4     | LOCAL   | DC4;DC3 | 80    | 3           | ORDINARY     | ja          | 1              | 2029-06        | 88500      | Økonomisjef
            OKO2  | Budsjett og virksomhetsstyring          | OKO  | Arena                       | Arena                          |         | VENDOR  |         | 29    | 2           | NONE         | nei         | 2              |                | 12500      | Økonomisjef
            LON1  | Lønn og personal                        | LON  | Visma HRM                   | Visma                          | 12      | LOCAL   | DC1;DC3 | 440   | 3           | SPECIAL      | ja          | 3              |                | 86500      | Personalsjef
            LON2  | Turnus og ressursstyring                | LON  | GAT                         | Gatsoft                        |         | LOCAL   | DC1     | 200   | 3           | ORDINARY     | nei         | 3              |                | 41000      | Helse- og omsorgssjef
            LON3  | Rekruttering                            | LON  | Webcruiter                  | Webcruiter                     |         | VENDOR  |         | 28    | 1           | ORDINARY     | ja          | 2              |                | 4500       | Personalsjef
            EPJ1  | Pasientjournal pleie og omsorg          | EPJ  | Gerica                      | Tietoevry                      | 5.2     | LOCAL   | DC1;DC3 | 205   | 4           | SPECIAL      | ja          | 2              |                | 210000     | Helse- og omsorgssjef
            EPJ2  | Mobil omsorg                            | EPJ  | Lifecare Mobil              | Tietoevry                      |         | VENDOR  |         | 70    | 3           | SPECIAL      | nei         | 1              |                | 6000       | Leder hjemmetjenesten
            HEL1  | Helsestasjon og skolehelse              | HEL  | HsPro                       | Visma                          | 5.2     | LOCAL   | DC4;DC3 | 18    | 3           | SPECIAL      | ja          | 2              |                | 32500      | Ledende helsesykepleier
            LEG1  | Legekontor                              | LEG  | CGM Allmenn                 | CompuGroup Medical             |         | VENDOR  |         | 13    | 4           | SPECIAL      | ja          | 2              |                | 14500      | Kommuneoverlege
            BV1   | Barnevern                               | BV   | Visma Familia               | Visma                          |         | LOCAL   | DC4;DC3 | 11    | 3           | SPECIAL      | ja          | 2              |                | 35500      | Barnevernleder
            SOS1  | Sosialtjeneste                          | SOS  | Visma Velferd               | Visma                          | 5.2     | LOCAL   | DC1     | 14    | 3           | SPECIAL      | ja          | 3              |                | 37000      | NAV-leder
            SOS2  | Flyktning og integrering                | SOS  | Visma Flyktning             | Visma                          |         | LOCAL   | DC1     | 7     | 2           | SPECIAL      | ja          | 3              |                | 10500      | Leder voksenopplæring
            SKO1  | Skoleadministrasjon og SFO              | SKO  | Visma Flyt Skole            | Visma                          |         | VENDOR  |         | 110   | 2           | SPECIAL      | ja          | 2              |                | 20000      | Oppvekstsjef
            SKO2  | Læringsplattform                        | SKO  | itslearning                 | itslearning                    |         | VENDOR  |         | 95    | 2           | ORDINARY     | nei         | 2              |                | 10500      | Oppvekstsjef
            BHG1  | Barnehage                               | BHG  | Visma Flyt Barnehage        | Visma                          |         | VENDOR  |         | 50    | 2           | ORDINARY     | ja          | 1              |                | 5000       | Barnehagefaglig rådgiver
            PPT1  | PPT                                     | PPT  | Visma Flyt PPT              | Visma                          |         | VENDOR  |         | 6     | 2           | SPECIAL      | ja          | 2              |                | 4000       | PPT-leder
            PPT2  | Kulturskole                             | PPT  | SpeedAdmin                  | SpeedAdmin                     |         | VENDOR  |         | 7     | 1           | ORDINARY     | nei         | 2              |                | 4000       | Rektor kulturskolen
            BYG1  | Byggesak og plan                        | BYG  | ACOS eByggesak              | ACOS                           | 12      | LOCAL   | DC1     | 11    | 2           | ORDINARY     | ja          | 3              |                | 43500      | Plan- og byggesakssjef
            BYG2  | Eiendomsinformasjon                     | 'BGY | Infoland                    | Ambita                         |         | VENDOR  |         | 5     | 1           | NONE         | nei         | 3              |                | 4000       | Plan- og byggesakssjef
            GIS1  | Geografisk informasjonssystem           | GIS  | GISLINE                     | Norkart                        |         | LOCAL   | DC1;DC3 | 9     | 2           | NONE         | nei         | 3              |                | 40000      | Geodatarådgiver
            GIS2  | Kartportal                              | GIS  | Kommunekart                 | Norkart                        |         | VENDOR  |         | 23    | 1           | NONE         | nei         | 3              |                | 3500       | Geodatarådgiver
            VAR1  | Kommunale gebyrer                       | VAR  | KOMTEK                      | Norkart                        | 3.4     | LOCAL   | DC1;DC3 | 7     | 2           | ORDINARY     | ja          | 1              | 2028-06        | 47500      | Kommunalteknisk sjef
            VAR2  | Ledningskart vann og avløp              | VAR  | Gemini VA                   | Volue                          |         | LOCAL   | DC1     | 7     | 2           | NONE         | nei         | 2              |                | 17000      | Driftsingeniør VA
            EIE1  | Forvaltning og drift av bygg            | EIE  | IK-bygg                     | Norsk Kommunalteknisk Forening |         | VENDOR  |         | 25    | 1           | NONE         | nei         | 2              |                | 4000       | Eiendomssjef
            BRN1  | Brann og feiing                         | BRN  | KOMTEK Brann                | Norkart                        | 3.4     | LOCAL   | DC1     | 10    | 3           | NONE         | nei         | 3              | 2029-09        | 15000      | Brannsjef
            BRN2  | Krisestøtte                             | BRN  | CIM                         | F24                            |         | VENDOR  |         | 20    | 3           | ORDINARY     | nei         | 3              |                | 3000       | Beredskapskoordinator
            BIB1  | Biblioteksystem                         | BIB  | Bibliofil                   | Bibliotek-Systemer             |         | VENDOR  |         | 5     | 1           | ORDINARY     | nei         | 2              |                | 4500       | Biblioteksjef
            KUL1  | Booking av haller og lokaler            | KUL  | Aktiv kommune               | Aktiv kommune                  |         | VENDOR  |         | 19    | 1           | ORDINARY     | nei         | 1              |                | 2500       | Kultursjef
            KUL2  | Kino og billett                         | KUL  | DX Kino                     | DX                             |         | VENDOR  |         | 4     | 1           | ORDINARY     | nei         | 2              |                | 3000       | Kinosjef
            VFT1  | Trygghetsalarm og responssenter         | VFT  | Tunstall Trygghetsalarm     | Tunstall                       |         | VENDOR  |         | 40    | 4           | SPECIAL      | nei         | 1              |                | 24000      | Leder hjemmetjenesten
            VFT2  | Medisindispensere og digital oppfølging | VFT  | Evondos                     | Evondos                        |         | VENDOR  |         | 20    | 3           | SPECIAL      | nei         | 2              |                | 9000       | Leder hjemmetjenesten
            WEB1  | Nettsted                                | WEB  | Custom Publish              | Custom Publish                 |         | VENDOR  |         | 15    | 2           | NONE         | nei         | 2              |                | 7000       | Kommunikasjonsrådgiver
            WEB2  | Skjema og innbyggerdialog               | WEB  | KF Skjema                   | Kommuneforlaget                |         | VENDOR  |         | 18    | 2           | ORDINARY     | ja          | 2              |                | 8500       | Leder servicetorg
            KVA1  | Kvalitet og avvik                       | KVA  | Compilo                     | Compilo                        |         | VENDOR  |         | '?    | 1           | ORDINARY     | ja          | 3              |                | 4000       | Kvalitetsrådgiver
            IDM2  | Brukeradministrasjon                    | IDM  | eADM                        | Identum                        |         | LOCAL   | DC1     | 415   | 3           | ORDINARY     | nei         | 3              |                | 20000      | IKT-leder
            M3651 | Kontorstøtte og e-post                  | M365 | Microsoft 365               | Microsoft                      |         | VENDOR  |         | 415   | 3           | ORDINARY     | nei         | 2              |                | 49000      | IKT-leder
            TEL1  | Mobiltelefoni                           | TEL  | Telenor Mobilt Bedriftsnett | Telenor                        |         | VENDOR  |         | 225   | 3           | ORDINARY     | nei         | 2              |                | 19500      | IKT-leder
            TEL2  | Sentralbord                             | TEL  | Trio                        | Enghouse                       |         | LOCAL   | DC4;DC3 | 9     | 3           | ORDINARY     | nei         | 2              |                | 25000      | Leder servicetorg
            CLI1  | Klienthåndtering                        | CLI  | ConfigMgr                   | Microsoft                      | 5.2     | LOCAL   | DC1     | 375   | 2           | NONE         | nei         | 2              |                | 43000      | IKT-leder
            CLI2  | Brukerstøtte                            | CLI  | Pureservice                 | Pureservice                    |         | LOCAL   | DC1     | 10    | 2           | NONE         | nei         | 2              |                | 14000      | IKT-leder
            PRT1  | Utskriftsløsning                        | PRT  | SafeQ                       | Y Soft                         | 12      | LOCAL   | DC4;DC3 | 365   | 1           | NONE         | nei         | 3              |                | 19500      | IKT-leder
            INT1  | KS Fiks og SvarUt                       | INT  | KS Fiks                     | KS                             |         | VENDOR  |         | 45    | 3           | ORDINARY     | nei         | 2              |                | 5000       | IKT-leder
            """;

    private static final String INFRASTRUCTURE =
            """
            id   | name                      | type | product              | runsOn | annualCost | bookValue | depreciatedUntil | supportedUntil | skilledPersons
            NET1 | Kommunenett og svitsjer   | NET  | Cisco Catalyst       |        | 152500     | 466000    | 2028-12          |                | 1
            NET2 | Trådløst nett             | NET  | Cisco Meraki         | NET1   | 73000      | 165000    | 2029-12          |                | 2
            NET3 | Helsenettsone             | NET  | Helsenettsone        | NET1   | 42000      |           |                  | 2028-12        | 1
            SEC1 | Brannmur                  | SEC  | FortiGate            |        | 76000      | 221000    | 2031-12          |                | 1
            SEC2 | Endepunktsikring          | SEC  | Microsoft Defender   |        | 38500      |           |                  |                | 2
            DC2  | Lagring                   | DC   | HPE Nimble           |        | 57000      | 214000    | 2028-12          |                | 2
            DC1  | Virtualisering og servere | DC   | VMware vSphere       | DC2    | 175000     | 568000    | 2029-12          | 2030-06        | 2
            DC3  | Databaseserver            | DC   | SQL Server           | DC1    | 51500      |           |                  | 2029-12        | 2
            DC4  | Terminalserver            | DC   | Citrix               | DC1    | 76000      |           |                  |                | 2
            BKP1 | Sikkerhetskopi            | BKP  | Veeam                | DC1    | 63500      | 226000    | 2029-12          |                | 2
            IDM1 | Katalogtjeneste           | IDM  | Active Directory     | DC1    | 141500     |           |                  |                | 1
            PRT2 | Utskriftsserver           | PRT  | Windows Print Server | DC1    | 12500      |           |                  |                | 2
            """;

    private static final String CONTRACTS =
            """
            contract | vendor                         | covers              | start   | end         | boundUntil | noticeMonths | noticeEnd | options | optionsUsed | renewal | terminationFee | annualPrice  | index | procurement      | optionHolderIn | confidential
            A01      | ACOS                           | SAK1;SAK2;BYG1      | 2026-12 | 2029-11     |            | 3            |           | 1+1     | 0           | NONE    |                | 424000       | 2     | OPEN             | SAK-1          |
            A02      | Visma                          | OKO1;LON1;HEL1      | 2025-11 | ONGOING     | 2028-12    | 6            | QUARTER   |         |             |         |                | 'ca. 680 000 | 2     |                  |                |
            A03      | Visma                          | BV1;SOS1;SOS2       | 2024-06 | ONGOING     | 2027-12    | 3            | MONTH     |         |             |         |                | 196000       | 1     | OPEN             |                |
            A04      | Visma                          | SKO1;BHG1;PPT1      | 2026-09 | 2031-08     |            | 6            |           | 1+1     | 1           | EXPRESS |                | 260500       |       | MINI_COMPETITION |                |
            A05      | Arena                          | OKO2                | 2022-11 | 2026-10     | 2026-10    | 3            | QUARTER   |         |             | TACIT   |                | 113500       | 1.5   | BELOW_THRESHOLD  |                |
            A06      | Gatsoft                        | LON2                | 2025-12 | 2028-11     | 2028-11    | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 110500       | 2.5   | BELOW_THRESHOLD  |                |
            A07      | Webcruiter                     | LON3                | 2025-02 | 2029-01     |            | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 38500        | 0     |                  |                |
            A08      | Tietoevry                      | EPJ1;EPJ2           | 2022-11 | '31.12.2027 |            | 6            |           | 1+1     | 1           | EXPRESS | 225000         | 452500       |       |                  |                |
            A09      | CompuGroup Medical             | LEG1                | 2024-10 | 2027-09     | 2027-09    | 3            |           | 1+1     | 0           | NONE    |                | 149500       | 2.5   |                  |                |
            A10      | itslearning                    | SKO2                | 2023-08 | 2028-07     |            | 12           |           | 2       | 0           | NONE    |                | 65500        | 2     | BELOW_THRESHOLD  |                |
            A11      | SpeedAdmin                     | PPT2                | 2028-10 | 2030-09     | 2030-09    | 3            |           | 1+1     | 0           | EXPRESS | 15000          | 30500        | 1.5   | BELOW_THRESHOLD  |                |
            A12      | Ambita                         | BYG2                | 2024-02 | 2028-01     | 2028-01    | 6            | YEAR      |         |             | TACIT   | 15000          | 30500        | 1.5   | BELOW_THRESHOLD  |                |
            A13      | Norkart                        | GIS1;GIS2;VAR1;BRN1 | 2023-08 | 2027-07     | 2027-07    | 3            | QUARTER   |         |             | TACIT   |                | 266500       | 0     |                  | BYG-1          |
            A14      | Volue                          | VAR2                | 2027-07 | 2031-06     |            | 6            | YEAR      |         |             | TACIT   |                | 61000        | 1     | BELOW_THRESHOLD  |                |
            A15      | Norsk Kommunalteknisk Forening | EIE1                | 2024-03 | 2028-02     |            | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 72500        |       |                  |                |
            A16      | F24                            | BRN2                | 2026-11 | 2028-10     |            | 3            |           | 1+1     | 0           | EXPRESS | 25000          | 51000        | 2     |                  |                |
            A17      | Bibliotek-Systemer             | BIB1                | 2024-12 | 2027-11     | 2027-11    | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 67500        | 2.5   | BELOW_THRESHOLD  |                |
            A18      | Aktiv kommune                  | KUL1                | 2024-08 | 2028-07     | 2028-07    | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 31000        | 2.5   | BELOW_THRESHOLD  |                |
            A19      | DX                             | KUL2                | 2022-07 | ONGOING     |            | 6            | QUARTER   |         |             |         |                | 29500        |       | BELOW_THRESHOLD  |                |
            A20      | Tunstall                       | VFT1                | 2022-01 | ONGOING     |            | 12           | YEAR      |         |             | TACIT   |                | 193500       | 0     | MINI_COMPETITION |                |
            A21      | Evondos                        | VFT2                | 2025-08 | ONGOING     |            | 12           | YEAR      |         |             | TACIT   |                | 55500        | 1.5   | BELOW_THRESHOLD  |                |
            A22      | Custom Publish                 | WEB1                | 2028-08 | 2031-07     | 2031-07    | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 92500        | 1.5   | BELOW_THRESHOLD  |                |
            A23      | Kommuneforlaget                | WEB2                | 2022-04 | ONGOING     |            | 12           | YEAR      |         |             | TACIT   |                | 63000        | 0     |                  |                |
            A24      | Compilo                        | KVA1                | 2025-11 | 2029-10     | 2029-10    | 3            | QUARTER   |         |             | TACIT   | 40000          | 79500        | 1     | BELOW_THRESHOLD  |                |
            A25      | Identum                        | IDM2                | 2024-05 | ONGOING     |            | 12           | YEAR      |         |             | TACIT   |                | 86500        | 2     | BELOW_THRESHOLD  |                |
            A26      | Microsoft                      | M3651               | 2024-06 | 2028-05     | 2028-05    | 3            | QUARTER   |         |             | TACIT   |                | 495500       | 2     | OPEN             |                |
            A27      | Microsoft                      | CLI1                | 2028-02 | 2031-01     | 2031-01    | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 136500       | 1.5   | OPEN             |                |
            A28      | Microsoft                      | SEC2;DC3;PRT2       | 2021-12 | ONGOING     |            | 3            | MONTH     |         |             |         |                | 142000       | 1.5   | OPEN             |                |
            A29      | Telenor                        | TEL1                | 2024-12 | 2028-11     |            | 6            | YEAR      |         |             | TACIT   |                | 141500       |       | CALL_OFF         |                |
            A30      | Enghouse                       | TEL2                | 2028-09 | 2031-08     |            | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 56000        | 2     | BELOW_THRESHOLD  |                |
            A31      | Pureservice                    | CLI2                | 2024-03 | ONGOING     |            | 6            | QUARTER   |         |             |         |                | 46000        | 2.5   | BELOW_THRESHOLD  |                |
            A32      | Y Soft                         | PRT1                | 2026-08 | 2029-07     | 2029-07    | 3            |           | 1+1     | 0           | NONE    |                | 61500        | 1.5   | BELOW_THRESHOLD  |                |
            A33      | KS                             | INT1                | 2025-09 | 2029-08     | 2029-08    | 3            | QUARTER   |         |             | TACIT   |                | 60000        | 0     | BELOW_THRESHOLD  |                |
            A34      | Cisco                          | NET1;NET2           | 2024-03 | 2027-02     | 2027-02    | 3            |           | 1+1     | 0           | NONE    |                | 335500       | 1     | MINI_COMPETITION |                |
            A35      | Norsk Helsenett                | NET3                | 2023-05 | 2027-04     |            | 3            | QUARTER   |         |             | TACIT   |                | 36000        | 2     | BELOW_THRESHOLD  |                |
            A36      | Fortinet                       | SEC1                | 2026-05 | 2030-04     |            | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 62000        | 2     |                  |                |
            A37      | HPE                            | DC2                 | 2023-07 | 2027-06     | 2027-06    | 3            |           | 1+1     | 0           | EXPRESS |                | 86000        | 1.5   | BELOW_THRESHOLD  |                |
            A38      | Broadcom                       | DC1                 | 2026-07 | 2029-06     | 2029-06    | 3            |           | 1+1     | 0           | NONE    | 150000         | 298500       | 2.5   | OPEN             |                |
            A39      | Citrix                         | DC4                 | 2026-09 | 2029-08     |            | 3            |           | 1+1     | 0           | NONE    | 30000          | 64500        | 0     | BELOW_THRESHOLD  |                |
            A40      | Veeam                          | BKP1                | 2022-04 | ONGOING     |            | 3            | MONTH     |         |             |         |                | 77500        | 0     |                  |                |
            """;

    private static final String DEPENDENCIES =
            """
            from  | to                  | type               | bridgePerMonth | note
            SAK1  | IDM1                | AUTHENTICATES_WITH |                |
            LON1  | IDM1                | AUTHENTICATES_WITH |                |
            OKO1  | IDM1                | AUTHENTICATES_WITH |                |
            EPJ1  | IDM1                | AUTHENTICATES_WITH |                |
            M3651 | IDM1                | AUTHENTICATES_WITH |                |
            CLI1  | IDM1                | AUTHENTICATES_WITH |                |
            PRT1  | IDM1                | AUTHENTICATES_WITH |                |
            IDM2  | IDM1                | AUTHENTICATES_WITH |                |
            SAK1  | IDM1                | REQUIRES           |                | Roller og tilgangsgrupper hentes fra katalogen
            EPJ1  | NET3                | REQUIRES           |                | Meldingsutveksling i helsenettsonen
            HEL1  | NET3                | REQUIRES           |                |
            LEG1  | NET3                | REQUIRES           |                |
            VFT1  | NET1                | REQUIRES           |                |
            M3651 | IDM1                | REQUIRES           |                |
            NET2  | NET1                | REQUIRES           |                |
            SEC1  | NET1                | REQUIRES           |                |
            BV1   | SAK1                | ARCHIVES_TO        | 5000           |
            SOS1  | SAK1                | ARCHIVES_TO        | 2500           |
            SKO1  | SAK1                | ARCHIVES_TO        | 1500           |
            BYG1  | SAK1                | ARCHIVES_TO        | 1500           |
            LON1  | SAK1                | ARCHIVES_TO        | 2000           |
            BHG1  | SAK1                | ARCHIVES_TO        | 4000           |
            HEL1  | SAK1                | ARCHIVES_TO        | 2500           |
            OKO1  | VAR1                | DATA_FEED          | 1500           | Fakturagrunnlag
            OKO1  | BHG1                | DATA_FEED          | 2500           | Fakturagrunnlag
            OKO1  | SKO1                | DATA_FEED          | 1500           | Fakturagrunnlag
            OKO1  | EPJ1                | DATA_FEED          | 2500           | Fakturagrunnlag
            OKO1  | LON1                | DATA_FEED          | 2000           | Lønnsbilag
            LON1  | LON2                | INTEGRATES         | 4000           | Timer og tillegg
            LON2  | EPJ1                | INTEGRATES         | 2000           |
            EPJ1  | EPJ2                | INTEGRATES         | 6000           |
            IDM2  | LON1                | DATA_FEED          | 2500           | Ansettelser og stillinger
            BYG1  | GIS1                | DATA_FEED          | 2000           |
            VAR2  | GIS1                | DATA_FEED          | 2000           |
            BRN1  | GIS1                | DATA_FEED          | 1000           |
            WEB2  | SAK1                | INTEGRATES         | 5000           | Skjema journalføres
            SAK2  | SAK1                | INTEGRATES         | 2000           |
            OKO2  | OKO1                | DATA_FEED          | 2000           |
            EPJ1  | VFT1                | INTEGRATES         | 12000          |
            SAK1  | INT1                | INTEGRATES         | 0              | SvarUt: samme grensesnitt før og etter
            VFT1  | TEL1                | INTEGRATES         | 2000           |
            SAK1  | OKO1                | NOT_TOGETHER       |                | Samme superbrukere
            NET1  | SEC2                | NOT_TOGETHER       |                |
            EPJ1  | EXT:HELSENETT       | INTEGRATES         | 0              |
            LEG1  | EXT:HELSENETT       | INTEGRATES         | 0              |
            EPJ1  | EXT:FOLKEREGISTERET | INTEGRATES         | 0              |
            SAK1  | EXT:EINNSYN         | INTEGRATES         | 0              |
            BYG1  | EXT:MATRIKKELEN     | INTEGRATES         | 0              |
            GIS1  | EXT:MATRIKKELEN     | INTEGRATES         | 0              |
            LON1  | EXT:SKATTEETATEN    | INTEGRATES         | 0              |
            SKO1  | EXT:FEIDE           | INTEGRATES         | 0              |
            SOS1  | EXT:NAV             | INTEGRATES         | 0              |
            WEB2  | EXT:IDPORTEN        | INTEGRATES         | 0              |
            INT1  | EXT:ALTINN          | INTEGRATES         | 0              |
            BHG1  | EXT:FOLKEREGISTERET | INTEGRATES         | 0              |
            DC1   | IDM1                | AUTHENTICATES_WITH |                | Klyngen kan ikke startes uten katalogen
            VAR1  | OKO9                | DATA_FEED          | 6000           |
            """;

    private static final String STAFFING =
            """
            role                 | from    | daysPerMonth
            IT-drift             | 2027-01 | 7.5
            IT-prosjekt          | 2027-01 | 8
            Superbruker stab     | 2027-01 | 6
            Superbruker helse    | 2027-01 | 10
            Superbruker oppvekst | 2027-01 | 4
            Superbruker teknisk  | 2027-01 | 4
            Systemeier           | 2027-01 | 9
            Innkjøper            | 2027-01 | 12
            """;

    private static final String FREEZE =
            """
            areas   | from    | until   | kind       | note
            BRN;NET | 2028-06 | 2028-06 | NO_GO_LIVE | Fylkesberedskapsøvelse
            """;

    private static final String BUDGET =
            """
            year | ceiling
            2027 | 2200000
            2028 | 3400000
            2029 | 3400000
            2030 | 3200000
            2031 | 2800000
            2032 | 1600000
            """;

    private AndoySample() {}

    /** The rows of every sheet, by sheet key. */
    static Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("municipality", RowTable.read(Kind.MEMBER, "municipality", MUNICIPALITY));
        rows.put("systems", RowTable.read(Kind.MEMBER, "systems", SYSTEMS));
        rows.put("infrastructure", RowTable.read(Kind.MEMBER, "infrastructure", INFRASTRUCTURE));
        rows.put("contracts", RowTable.read(Kind.MEMBER, "contracts", CONTRACTS));
        rows.put("dependencies", RowTable.read(Kind.MEMBER, "dependencies", DEPENDENCIES));
        rows.put("staffing", RowTable.read(Kind.MEMBER, "staffing", STAFFING));
        rows.put("freeze", RowTable.read(Kind.MEMBER, "freeze", FREEZE));
        rows.put("budget", RowTable.read(Kind.MEMBER, "budget", BUDGET));
        return rows;
    }
}
