package no.samtakt.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * What Sortland would write in its workbook.
 *
 * <p>Tables as {@link RowTable} reads them. All of it is made up for illustration.
 */
final class SortlandSample {

    private static final String MUNICIPALITY =
            """
            name     | number | inhabitants | inhabitantsDate | fte | ictStaff
            Sortland | 1870   | 10591       | 2019-06-30      | 880 | 8
            """;

    private static final String SYSTEMS =
            """
            id    | name                                    | area | product                    | vendor             | version | hosting | runsOn  | users   | criticality | personalData | archiveDuty | skilledPersons | supportedUntil | annualCost | owner                    | latest  | note
            SAK1  | Sak og arkiv                            | SAK  | Public 360°                | Tietoevry          |         | VENDOR  |         | 325     | 3           | SPECIAL      | ja          | 4              |                | 51000      | Arkivleder               |         |
            SAK2  | Møte og utvalg                          | SAK  | Public 360°                | Tietoevry          |         | VENDOR  |         | 60      | 2           | ORDINARY     | ja          | 3              |                | 17500      | Formannskapssekretær     |         |
            SAK3  | Historisk arkivbase                     | SAK  | ESA historisk              | Documaster         |         | LOCAL   | DC1     | 28      | 1           | SPECIAL      | ja          | 1              |                | 28000      | Arkivleder               | 2031-10 |
            OKO1  | Økonomi og fakturabehandling            | OKO  | Unit4 ERP                  | Unit4              |         | VENDOR  |         | 150     | 3           | ORDINARY     | ja          | 3              |                | 51500      | Økonomisjef              |         |
            OKO2  | Budsjett og virksomhetsstyring          | OKO  | Framsikt                   | Framsikt           |         | VENDOR  |         | 55      | 2           | NONE         | nei         | 4              |                | 24000      | Økonomisjef              |         |
            OKO3  | Konkurransegjennomføring                | OKO  | Mercell KGV                | Mercell            |         | VENDOR  |         | 18      | 1           | NONE         | ja          | 2              |                | 5500       | Innkjøpsrådgiver         |         |
            LON1  | Lønn og personal                        | LON  | Unit4 HR                   | Unit4              |         | VENDOR  |         | 855     | 3           | SPECIAL      | ja          | 3              |                | 92000      | Personalsjef             |         |
            LON2  | Turnus og ressursstyring                | LON  | GAT                        | Gatsoft            | 2024.1  | LOCAL   | DC1     | 385     | 3           | ORDINARY     | nei         | 4              | 2028-12        | 54500      | Helse- og omsorgssjef    |         |
            LON3  | Rekruttering                            | LON  | Jobbnorge                  | Jobbnorge          |         | VENDOR  |         | 50      | 1           | ORDINARY     | ja          | 2              |                | 9000       | Personalsjef             |         |
            EPJ1  | Pasientjournal pleie og omsorg          | EPJ  | Visma Profil               | Visma              |         | LOCAL   | DC1;DC3 | 390     | 4           | SPECIAL      | ja          | 1              |                | 255500     | Helse- og omsorgssjef    |         | Innføring av ny løsning er vedtatt til høsten 2029
            EPJ2  | Mobil omsorg                            | EPJ  | Visma Mobil Omsorg         | Visma              |         | VENDOR  |         | 130     | 3           | SPECIAL      | nei         | 4              |                | 12500      | Leder hjemmetjenesten    |         |
            HEL1  | Helsestasjon og skolehelse              | HEL  | Infodoc Helsestasjon       | Infodoc            |         | LOCAL   | DC4;DC3 | 29      | 3           | SPECIAL      | ja          | 3              |                | 54500      | Ledende helsesykepleier  |         |
            LEG1  | Legekontor                              | LEG  | Infodoc Plenario           | Infodoc            |         | VENDOR  |         | 28      | 4           | SPECIAL      | ja          | 1              |                | 34000      | Kommuneoverlege          |         |
            LEG2  | Legevakt                                | LEG  | Infodoc Plenario           | Infodoc            |         | VENDOR  |         | 17      | 4           | SPECIAL      | ja          | 2              |                | 19000      | Kommuneoverlege          |         |
            BV1   | Barnevern                               | BV   | Modulus Barn               | Netcompany         |         | VENDOR  |         | 22      | 3           | SPECIAL      | ja          | 3              |                | 28000      | Barnevernleder           |         |
            SOS1  | Sosialtjeneste                          | SOS  | Visma Velferd              | Visma              |         | LOCAL   | DC1     | 28      | 3           | SPECIAL      | ja          | 3              |                | 59500      | NAV-leder                |         |
            SOS2  | Flyktning og integrering                | SOS  | Visma Flyktning            | Visma              | 3.4     | LOCAL   | DC1     | 13      | 2           | SPECIAL      | ja          | 3              | 2029-12        | 19000      | Leder voksenopplæring    |         |
            SKO1  | Skoleadministrasjon og SFO              | SKO  | Vigilo                     | Vigilo             |         | VENDOR  |         | 215     | 2           | SPECIAL      | ja          | 3              |                | 29500      | Oppvekstsjef             |         |
            SKO2  | Læringsplattform                        | SKO  | itslearning                | itslearning        |         | VENDOR  |         | 195     | 2           | ORDINARY     | nei         | 4              |                | 16500      | Oppvekstsjef             |         |
            BHG1  | Barnehage                               | BHG  | Vigilo Barnehage           | Vigilo             |         | VENDOR  |         | 95      | 2           | ORDINARY     | ja          | 4              |                | 8000       | Barnehagefaglig rådgiver |         |
            PPT1  | PPT                                     | PPT  | Visma Flyt PPT             | Visma              |         | VENDOR  |         | 11      | 2           | SPECIAL      | ja          | 4              |                | 10000      | PPT-leder                |         |
            PPT2  | Kulturskole                             | PPT  | SpeedAdmin                 | SpeedAdmin         |         | VENDOR  |         | 14      | 1           | ORDINARY     | nei         | 3              |                | 4500       | Rektor kulturskolen      |         |
            BYG1  | Byggesak og plan                        | BYG  | 360° eByggesak             | Tietoevry          |         | VENDOR  |         | 22      | 2           | ORDINARY     | ja          | 3              |                | 29500      | Plan- og byggesakssjef   |         |
            BYG2  | Eiendomsinformasjon                     | BYG  | Infoland                   | Ambita             |         | VENDOR  |         | 9       | 1           | NONE         | nei         | 1              |                | 6500       | Plan- og byggesakssjef   |         |
            GIS1  | Geografisk informasjonssystem           | GIS  | ArcGIS                     | Geodata            | 2024.1  | LOCAL   | DC1;DC3 | 18      | 2           | NONE         | nei         | 2              | 2028-06        | 44000      | Geodatarådgiver          |         |
            GIS2  | Kartportal                              | GIS  | Geodata Online             | Geodata            |         | VENDOR  |         | 45      | 1           | NONE         | nei         | 3              |                | 7500       | Geodatarådgiver          |         |
            VAR1  | Kommunale gebyrer                       | VAR  | KOMTEK                     | Norkart            |         | VENDOR  |         | 13      | 2           | ORDINARY     | ja          | 2              |                | 9000       | Kommunalteknisk sjef     |         |
            VAR2  | Ledningskart vann og avløp              | VAR  | Gemini VA                  | Volue              |         | VENDOR  |         | 13      | 2           | NONE         | nei         | 3              |                | 13000      | Driftsingeniør VA        |         |
            EIE1  | Forvaltning og drift av bygg            | EIE  | Facilit FDVU               | Facilit            |         | VENDOR  |         | 45      | 1           | NONE         | nei         | 1              |                | 10500      | Eiendomssjef             |         |
            BRN1  | Brann og feiing                         | BRN  | KOMTEK Brann               | Norkart            |         | VENDOR  |         | 17      | 3           | NONE         | nei         | 4              |                | 10500      | Brannsjef                |         |
            BRN2  | Krisestøtte                             | BRN  | CIM                        | F24                |         | VENDOR  |         | 36      | 3           | ORDINARY     | nei         | 3              |                | 10500      | Beredskapskoordinator    |         |
            BIB1  | Biblioteksystem                         | BIB  | Bibliofil                  | Bibliotek-Systemer |         | VENDOR  |         | 9       | 1           | ORDINARY     | nei         | 3              |                | 11000      | Biblioteksjef            |         |
            KUL1  | Booking av haller og lokaler            | KUL  | RCO Booking                | RCO                |         | VENDOR  |         | 36      | 1           | ORDINARY     | nei         | 4              |                | 6000       | Kultursjef               |         |
            KUL2  | Kino og billett                         | KUL  | DX Kino                    | DX                 |         | VENDOR  |         | 9       | 1           | ORDINARY     | nei         | 3              |                | 5000       | Kinosjef                 |         |
            VFT1  | Trygghetsalarm og responssenter         | VFT  | Sensio                     | Sensio             |         | VENDOR  |         | 75      | 4           | SPECIAL      | nei         | 2              |                | 42000      | Leder hjemmetjenesten    |         |
            VFT2  | Medisindispensere og digital oppfølging | VFT  | Dignio                     | Dignio             |         | VENDOR  |         | 34      | 3           | SPECIAL      | nei         | 2              |                | 13500      | Leder hjemmetjenesten    |         |
            WEB1  | Nettsted                                | WEB  | ACOS CMS                   | ACOS               |         | VENDOR  |         | 25      | 2           | NONE         | nei         | 2              |                | 19000      | Kommunikasjonsrådgiver   |         |
            WEB2  | Skjema og innbyggerdialog               | WEB  | ACOS Interact              | ACOS               |         | VENDOR  |         | 34      | 2           | ORDINARY     | ja          | 4              |                | 14000      | Leder servicetorg        |         |
            KVA1  | Kvalitet og avvik                       | KVA  | Compilo                    | Compilo            |         | VENDOR  |         | 720     | 1           | ORDINARY     | ja          | 3              |                | 10500      | Kvalitetsrådgiver        |         |
            IDM2  | Brukeradministrasjon                    | IDM  | eADM                       | Identum            | 3.4     | LOCAL   | DC1     | 775     | 3           | ORDINARY     | nei         | 4              | 2030-12        | 51000      | IKT-leder                |         |
            M3651 | Kontorstøtte og e-post                  | M365 | Microsoft 365              | Microsoft          |         | VENDOR  |         | 765     | 3           | ORDINARY     | nei         | 3              |                | 110500     | IKT-leder                |         |
            TEL1  | Mobiltelefoni                           | TEL  | Teams Phone                | Telenor            |         | VENDOR  |         | 440     | 3           | ORDINARY     | nei         | 3              |                | 40000      | IKT-leder                |         |
            TEL2  | Sentralbord                             | TEL  | Puzzel                     | Puzzel             |         | VENDOR  |         | 19      | 3           | ORDINARY     | nei         | 3              |                | 5500       | Leder servicetorg        |         |
            CLI1  | Klienthåndtering                        | CLI  | Intune                     | Microsoft          |         | VENDOR  |         | 695     | 2           | NONE         | nei         | 1              |                | 17000      | IKT-leder                |         |
            CLI2  | Brukerstøtte                            | CLI  | Pureservice                | Pureservice        |         | VENDOR  |         | 18      | 2           | NONE         | nei         | 3              |                | 11000      | IKT-leder                |         |
            PRT1  | Utskriftsløsning                        | PRT  | SafeQ                      | Y Soft             | 8.11    | LOCAL   | DC4;DC3 | 755     | 1           | NONE         | nei         | 4              |                | 44000      | IKT-leder                |         |
            INT1  | KS Fiks og SvarUt                       | INT  | KS Fiks                    | KS                 |         | VENDOR  |         | 90      | 3           | ORDINARY     | nei         | 3              |                | 11500      | IKT-leder                |         |
            INT2  | Integrasjonstjeneste                    | INT  | Azure Integration Services | Microsoft          |         | VENDOR  |         | 'ca. 15 | 3           | ORDINARY     | nei         | 3              |                | 121000     | IKT-leder                |         |
            """;

    private static final String INFRASTRUCTURE =
            """
            id   | name                                      | type | product                       | runsOn | annualCost | bookValue | depreciatedUntil | supportedUntil | skilledPersons
            NET1 | Kommunenett og svitsjer                   | NET  | Cisco Catalyst                |        | 321500     | 1189000   | 2030-12          | 2028-12        | 2
            NET2 | Trådløst nett                             | NET  | Cisco Meraki                  | NET1   | 100500     | 281000    | 2031-12          | 2029-12        | 2
            NET3 | Helsenettsone                             | NET  | Helsenettsone                 | NET1   | 56000      |           |                  |                | 2
            SEC1 | Brannmur                                  | SEC  | Palo Alto                     |        | 86500      | 327000    | 2029-12          | 2031-12        | 2
            SEC2 | Endepunktsikring                          | SEC  | Microsoft Defender            |        | 'se avtale |           |                  | 2030-12        | 2
            DC2  | Lagring                                   | DC   | Pure Storage                  |        | 115000     | 209000    | 2031-12          |                | 2
            DC1  | Virtualisering og servere                 | DC   | VMware vSphere                | DC2    | 444500     | 906000    | 2030-12          |                | 2
            DC3  | Databaseserver                            | DC   | SQL Server                    | DC1    | 67000      |           |                  | 2030-12        | 1
            DC4  | Terminalserver                            | DC   | Citrix                        | DC1    | 98000      |           |                  |                | 2
            BKP1 | Sikkerhetskopi                            | BKP  | Commvault                     | DC1    | 102500     | 238000    | 2031-12          | 2029-12        | 1
            IDM1 | Katalogtjeneste                           | IDM  | Active Directory              | DC1    | 229500     |           |                  | 2029-12        | 1
            PRT2 | Utskriftsserver                           | PRT  | Windows Print Server          | DC1    | 22000      |           |                  | 2028-12        | 1
            INT3 | Virksomhetssertifikater og meldingsserver | INT  | eFormidling integrasjonspunkt |        | 27000      |           |                  | 2031-12        | 2
            """;

    private static final String CONTRACTS =
            """
            contract | vendor             | covers         | start   | end         | boundUntil | noticeMonths | noticeEnd | options | optionsUsed | renewal | terminationFee | annualPrice | index | procurement      | confidential
            A01      | Tietoevry          | SAK1;SAK2;BYG1 | 2023-07 | ONGOING     | 2027-12    | 3            | MONTH     |         |             |         |                | 805500      |       |                  |
            A02      | Unit4              | OKO1;LON1      | 2022-12 | 2026-11     |            | 3            |           | 1+1     | 0           | EXPRESS | 625000         | 1254000     |       |                  |
            A03      | Framsikt           | OKO2           | 2025-08 | 2028-07     | 2028-07    | 3            |           | 1+1     | 0           | NONE    |                | 148500      | 2.5   | CALL_OFF         |
            A04      | Mercell            | OKO3           | 2024-11 | 2027-10     |            | 3            |           | 1+1     | 0           | NONE    | 25000          | 46000       |       |                  |
            A05      | Gatsoft            | LON2           | 2022-06 | 2027-05     | 2027-05    | 12           |           | 2       | 0           | NONE    |                | 206000      | 2.5   | MINI_COMPETITION |
            A06      | Jobbnorge          | LON3           | 2024-12 | 2028-11     | 2028-11    | 3            |           | 1+1     | 0           | EXPRESS | 30000          | 55500       | 1     |                  |
            A07      | Visma              | EPJ1;EPJ2;SOS1 | 2025-11 | 2028-10     |            | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 950500      | 2     | OPEN             |
            A08      | Visma              | SOS2;PPT1      | 2025-09 | ONGOING     | 2027-12    | 3            | MONTH     |         |             |         |                | 98500       | 0     | BELOW_THRESHOLD  |
            A09      | Infodoc            | HEL1;LEG1;LEG2 | 2023-03 | ONGOING     |            | 12           | YEAR      |         |             | TACIT   |                | 433500      | 1.5   |                  |
            A10      | Netcompany         | BV1            | 2024-06 | 2027-05     | 2027-05    | 3            |           | 1+1     | 0           | NONE    |                | 173500      | 2.5   | OPEN             |
            A11      | Vigilo             | SKO1;BHG1      | 2027-08 | 2031-07     | 2031-07    | 3            | QUARTER   |         |             | TACIT   |                | 364000      | 2     | MINI_COMPETITION |
            A12      | itslearning        | SKO2           | 2024-07 | ONGOING     |            | 3            | MONTH     |         |             |         |                | 121500      | 2     |                  |
            A13      | SpeedAdmin         | PPT2           | 2025-06 | 2027-05     | 2027-05    | 3            |           | 1+1     | 0           | EXPRESS | 25000          | 47000       | 1.5   | BELOW_THRESHOLD  |
            A14      | Ambita             | BYG2           | 2024-12 | ONGOING     | 2028-12    | 3            | MONTH     |         |             |         |                | 44000       | 0     |                  |
            A15      | Geodata            | GIS1;GIS2      | 2022-12 | 2027-11     | 2027-11    | 12           |           | 2       | 0           | NONE    | 115000         | 232500      | 1.5   |                  |
            A16      | Norkart            | VAR1;BRN1      | 2028-04 | 2031-03     | 2031-03    | 3            |           | 1+1     | 0           | NONE    |                | 244000      | 1     | CALL_OFF         |
            A17      | Volue              | VAR2           | 2026-10 | 2031-09     |            | 12           |           | 2       | 0           | NONE    |                | 93500       | 2     |                  |
            A18      | Facilit            | EIE1           | 2024-09 | 2028-08     |            | 3            |           | 1+1     | 0           | EXPRESS |                | 106000      | 2     | BELOW_THRESHOLD  |
            A19      | F24                | BRN2           | 2023-02 | ONGOING     | 2027-12    | 6            | QUARTER   |         |             |         |                | 63500       | 1.5   | BELOW_THRESHOLD  |
            A20      | Bibliotek-Systemer | BIB1           | 2023-12 | 2026-11     | 2026-11    | 3            |           | 1+1     | 0           | NONE    | 50000          | 98000       | 1     |                  |
            A21      | RCO                | KUL1           | 2025-06 | ONGOING     |            | 12           | YEAR      |         |             | TACIT   |                | 42500       | 0     | BELOW_THRESHOLD  |
            A22      | DX                 | KUL2           | 2023-07 | ONGOING     | 2028-12    | 3            | MONTH     |         |             |         |                | 33500       | 2     | BELOW_THRESHOLD  |
            A23      | Sensio             | VFT1           | 2026-07 | 2029-06     | 2029-06    | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 280000      | 2.5   | CALL_OFF         |
            A24      | Dignio             | VFT2           | 2022-06 | 2027-05     |            | 12           |           | 2       | 0           | NONE    |                | 82500       |       | BELOW_THRESHOLD  |
            A25      | ACOS               | WEB1;WEB2      | 2026-07 | 2030-06     | 2030-06    | 6            | YEAR      |         |             | TACIT   |                | 212000      | 2.5   |                  |
            A26      | Compilo            | KVA1           | 2023-09 | 2027-08     | 2027-08    | 3            |           | 1+1     | 0           | EXPRESS |                | 138000      | 1.5   |                  |
            A27      | Identum            | IDM2           | 2025-05 | 2029-04     |            | 3            |           | 1+1     | 0           | EXPRESS |                | 103500      |       | BELOW_THRESHOLD  |
            A28      | Microsoft          | M3651          | 2024-01 | '31.12.2027 |            | 6            | YEAR      |         |             | TACIT   |                | 992500      |       | OPEN             |
            A29      | Microsoft          | CLI1           | 2026-12 | 2029-11     | 2029-11    | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 264000      | 1     | MINI_COMPETITION |
            A30      | Microsoft          | SEC2;DC3;PRT2  | 2023-08 | 2027-07     | 2027-07    | 3            |           | 1+1     | 0           | EXPRESS |                | 253000      | 1     | OPEN             |
            A31      | Telenor            | TEL1           | 2021-07 | ONGOING     |            | 6            | QUARTER   |         |             |         |                | 292500      | 2     | CALL_OFF         |
            A32      | Puzzel             | TEL2           | 2025-09 | 2028-08     |            | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 105500      | 2     | BELOW_THRESHOLD  |
            A33      | Pureservice        | CLI2           | 2025-07 | 2029-06     | 2029-06    | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 74500       | 1.5   | BELOW_THRESHOLD  |
            A34      | Y Soft             | PRT1           | 2024-06 | 2029-05     |            | 12           |           | 2       | 0           | NONE    |                | 85000       |       | BELOW_THRESHOLD  |
            A35      | KS                 | INT1           | 2026-03 | 2030-02     |            | 3            | QUARTER   |         |             | TACIT   |                | 84000       | 1     |                  |
            A36      | Cisco              | NET1;NET2      | 2028-09 | 2030-08     | 2030-08    | 3            |           | 1+1     | 0           | EXPRESS |                | 511500      | 1     | OPEN             |
            A37      | Norsk Helsenett    | NET3           | 2025-05 | 2030-04     |            | 6            |           | 1+1     | 1           | EXPRESS |                | 61000       | 0     | BELOW_THRESHOLD  |
            A38      | Palo Alto Networks | SEC1           | 2023-08 | 2027-07     | 2027-07    | 6            | YEAR      |         |             | TACIT   |                | 147000      | 2     |                  |
            A39      | Pure Storage       | DC2            | 2022-12 | 2026-11     | 2026-11    | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS | 45000          | 94500       | 1.5   | BELOW_THRESHOLD  |
            A40      | Broadcom           | DC1            | 2027-01 | 2030-12     | 2030-12    | 3            |           | 1+1     | 0           | EXPRESS |                | 379000      | 2.5   | MINI_COMPETITION |
            A41      | Citrix             | DC4            | 2025-07 | 2027-06     |            | 3            |           | 1+1     | 0           | EXPRESS |                | 141000      | 0     | MINI_COMPETITION |
            A42      | Commvault          | BKP1           | 2024-09 | 2027-08     |            | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 135500      |       | CALL_OFF         |
            A43      | Digdir             | INT3           | 2025-09 | 2030-08     | 2030-08    | 12           |           | 2       | 0           | NONE    |                | 24000       | 2.5   | BELOW_THRESHOLD  |
            A90      | Ukjent             | XYZ1           | 2024-01 | 2027-12     |            | 3            |           |         |             | NONE    |                | 38000       |       |                  |
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
            TEL1  | M3651               | REQUIRES           |                |
            BV1   | SAK1                | ARCHIVES_TO        | 1500           |
            SOS1  | SAK1                | ARCHIVES_TO        | 5000           |
            SKO1  | SAK1                | ARCHIVES_TO        | 4000           |
            BYG1  | SAK1                | ARCHIVES_TO        | 4000           |
            LON1  | SAK1                | ARCHIVES_TO        | 1500           |
            BHG1  | SAK1                | ARCHIVES_TO        | 2000           |
            HEL1  | SAK1                | ARCHIVES_TO        | 3000           |
            OKO1  | VAR1                | DATA_FEED          | 2000           | Fakturagrunnlag
            OKO1  | BHG1                | DATA_FEED          | 2000           | Fakturagrunnlag
            OKO1  | SKO1                | DATA_FEED          | 4000           | Fakturagrunnlag
            OKO1  | EPJ1                | DATA_FEED          | 3000           | Fakturagrunnlag
            OKO1  | LON1                | DATA_FEED          | 3000           | Lønnsbilag
            LON1  | LON2                | INTEGRATES         | 5000           | Timer og tillegg
            LON2  | EPJ1                | INTEGRATES         | 2000           |
            EPJ1  | EPJ2                | INTEGRATES         | 6000           |
            IDM2  | LON1                | DATA_FEED          | 2000           | Ansettelser og stillinger
            BYG1  | GIS1                | DATA_FEED          | 5000           |
            VAR2  | GIS1                | DATA_FEED          | 1500           |
            BRN1  | GIS1                | DATA_FEED          |                |
            WEB2  | SAK1                | INTEGRATES         | 3000           | Skjema journalføres
            SAK2  | SAK1                | INTEGRATES         | 1500           |
            OKO2  | OKO1                | DATA_FEED          | 2000           |
            EPJ1  | VFT1                | INTEGRATES         | 25000          |
            SAK1  | INT1                | INTEGRATES         | 0              | SvarUt: samme grensesnitt før og etter
            VFT1  | TEL1                | INTEGRATES         | 2000           |
            EPJ1  | VFT1                | MOVE_TOGETHER      |                | Felles tiltaksplan
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
            """;

    private static final String STAFFING =
            """
            role                 | from    | until   | daysPerMonth
            IT-drift             | 2027-01 |         | 10
            IT-prosjekt          | 2027-01 |         | 11
            Superbruker stab     | 2027-01 |         | 9
            Superbruker helse    | 2027-01 |         | 14
            Superbruker oppvekst | 2027-01 |         | 6
            Superbruker teknisk  | 2027-01 |         | 5
            Systemeier           | 2027-01 |         | 13
            Innkjøper            | 2027-01 |         | 18
            IT-prosjekt          | 2027-07 | 2030-06 | 3
            """;

    private static final String FREEZE =
            """
            areas   | from    | until   | kind       | note
            SKO;BHG | 2028-06 | 2028-09 | NO_GO_LIVE | Ny ungdomsskole tas i bruk
            """;

    private static final String BUDGET =
            """
            year | ceiling
            2027 | 3500000
            2028 | 5000000
            2029 | 5000000
            2030 | 4600000
            2031 | 4000000
            2032 | 2400000
            """;

    private static final String PINS =
            """
            subject | target | month   | reason
            EPJ1    |        | 2029-10 | Vedtatt i kommunestyret sammen med ny heldøgnsomsorg
            M365    | M365-1 |         | Lisensavtalen er fremforhandlet for alle fem
            """;

    private SortlandSample() {}

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
        rows.put("pins", RowTable.read(Kind.MEMBER, "pins", PINS));
        return rows;
    }
}
