package no.samtakt.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * What Hadsel would write in its workbook.
 *
 * <p>Tables as {@link RowTable} reads them. All of it is made up for illustration.
 */
final class HadselSample {

    private static final String MUNICIPALITY =
            """
            name   | number | inhabitants | inhabitantsDate | fte | ictStaff
            Hadsel | 1866   | 8121        | 2019-06-30      | 720 | 6
            """;

    private static final String SYSTEMS =
            """
            id    | name                                    | area | product                | vendor             | version | hosting | runsOn  | users | criticality | personalData | archiveDuty | skilledPersons | supportedUntil | annualCost | owner                    | moveGroup       | earliest
            SAK1  | Sak og arkiv                            | SAK  | Elements               | Sikri              |         | VENDOR  |         | 270   | 3           | SPECIAL      | ja          | 3              |                | 47500      | Arkivleder               |                 |
            SAK2  | Møte og utvalg                          | SAK  | Elements               | Sikri              |         | VENDOR  |         | 55    | 2           | ORDINARY     | ja          | 3              |                | 13000      | Formannskapssekretær     |                 |
            OKO1  | Økonomi og fakturabehandling            | OKO  | Xledger                | Xledger            |         | VENDOR  |         | 120   | 3           | ORDINARY     | ja          | 1              |                | 84500      | Økonomisjef              | Lønn og økonomi |
            OKO2  | Budsjett og virksomhetsstyring          | OKO  | Framsikt               | Framsikt           |         | VENDOR  |         | 45    | 2           | NONE         | nei         | 2              |                | 20000      | Økonomisjef              |                 |
            OKO3  | Konkurransegjennomføring                | OKO  | Mercell KGV            | Mercell            |         | VENDOR  |         | 15    | 1           | NONE         | ja          | 2              |                | 3000       | Innkjøpsrådgiver         |                 |
            LON1  | Lønn og personal                        | LON  | Visma HRM              | Visma              | 3.4     | LOCAL   | DC1;DC3 | 665   | 3           | SPECIAL      | ja          | 4              | 2028-06        | 201000     | Personalsjef             | Lønn og økonomi | 2028-01
            LON2  | Turnus og ressursstyring                | LON  | GAT                    | Gatsoft            |         | LOCAL   | DC1     | 335   | 3           | ORDINARY     | nei         | 3              |                | 56500      | Helse- og omsorgssjef    |                 |
            LON3  | Rekruttering                            | LON  | Webcruiter             | Webcruiter         |         | VENDOR  |         | 40    | 1           | ORDINARY     | ja          | 3              |                | 5000       | Personalsjef             |                 |
            EPJ1  | Pasientjournal pleie og omsorg          | EPJ  | Gerica                 | Tietoevry          | 2024.1  | LOCAL   | DC1;DC3 | 300   | 4           | SPECIAL      | ja          | 3              | 2030-03        | 318000     | Helse- og omsorgssjef    |                 |
            EPJ2  | Mobil omsorg                            | EPJ  | Lifecare Mobil         | Tietoevry          |         | VENDOR  |         | 115   | 3           | SPECIAL      | nei         | 4              |                | 11000      | Leder hjemmetjenesten    |                 |
            HEL1  | Helsestasjon og skolehelse              | HEL  | HsPro                  | Visma              | 2024.1  | LOCAL   | DC4;DC3 | 26    | 3           | SPECIAL      | ja          | 4              | 2030-03        | 50500      | Ledende helsesykepleier  |                 |
            LEG1  | Legekontor                              | LEG  | CGM Allmenn            | CompuGroup Medical |         | VENDOR  |         | 22    | 4           | SPECIAL      | ja          | 4              |                | 18500      | Kommuneoverlege          |                 |
            BV1   | Barnevern                               | BV   | Visma Familia          | Visma              |         | LOCAL   | DC4;DC3 | 18    | 3           | SPECIAL      | ja          | 4              |                | 68500      | Barnevernleder           |                 |
            SOS1  | Sosialtjeneste                          | SOS  | Acos Sosial            | ACOS               | 2024.1  | LOCAL   | DC1     | 21    | 3           | SPECIAL      | ja          | 3              | 2029-06        | 48000      | NAV-leder                |                 |
            SOS2  | Flyktning og integrering                | SOS  | Visma Flyktning        | Visma              | 8.11    | LOCAL   | DC1     | 10    | 2           | SPECIAL      | ja          | 3              |                | 14500      | Leder voksenopplæring    |                 |
            SKO1  | Skoleadministrasjon og SFO              | SKO  | Visma Flyt Skole       | Visma              |         | VENDOR  |         | 175   | 2           | SPECIAL      | ja          | 3              |                | 21000      | Oppvekstsjef             |                 |
            SKO2  | Læringsplattform                        | SKO  | Showbie                | Showbie            |         | VENDOR  |         | 160   | 2           | ORDINARY     | nei         | 1              |                | 9500       | Oppvekstsjef             |                 |
            BHG1  | Barnehage                               | BHG  | IST Hypernet           | IST                |         | VENDOR  |         | 75    | 2           | ORDINARY     | ja          | 4              |                | 13500      | Barnehagefaglig rådgiver |                 |
            PPT1  | PPT                                     | PPT  | HK-data PPI            | HK data            |         | VENDOR  |         | 9     | 2           | SPECIAL      | ja          | 4              |                | 8000       | PPT-leder                |                 |
            PPT2  | Kulturskole                             | PPT  | Visma Flyt Kulturskole | Visma              |         | VENDOR  |         | 11    | 1           | ORDINARY     | nei         | 1              |                | 3000       | Rektor kulturskolen      |                 |
            BYG1  | Byggesak og plan                        | BYG  | Norkart eByggesak      | Norkart            |         | VENDOR  |         | 19    | 2           | ORDINARY     | ja          | 1              |                | 12500      | Plan- og byggesakssjef   |                 |
            BYG2  | Eiendomsinformasjon                     | BYG  | Infoland               | Ambita             |         | VENDOR  |         | 7     | 1           | NONE         | nei         | 1              |                | 3500       | Plan- og byggesakssjef   |                 |
            GIS1  | Geografisk informasjonssystem           | GIS  | GISLINE                | Norkart            |         | LOCAL   | DC1;DC3 | 13    | 2           | NONE         | nei         | 1              |                | 43000      | Geodatarådgiver          |                 |
            GIS2  | Kartportal                              | GIS  | Kommunekart            | Norkart            |         | VENDOR  |         | 35    | 1           | NONE         | nei         | 3              |                | 8000       | Geodatarådgiver          |                 |
            VAR1  | Kommunale gebyrer                       | VAR  | KOMTEK                 | Norkart            | 12      | LOCAL   | DC1;DC3 | 11    | 2           | ORDINARY     | ja          | 4              |                | 34000      | Kommunalteknisk sjef     |                 |
            VAR2  | Ledningskart vann og avløp              | VAR  | Gemini VA              | Volue              |         | LOCAL   | DC1     | 11    | 2           | NONE         | nei         | 2              |                | 17500      | Driftsingeniør VA        |                 |
            EIE1  | Forvaltning og drift av bygg            | EIE  | Famac                  | Famac              |         |         |         | 38    | 1           | NONE         | nei         | 1              |                | 12500      | Eiendomssjef             |                 |
            BRN1  | Brann og feiing                         | BRN  | KOMTEK Brann           | Norkart            | 12      | LOCAL   | DC1     | 14    | 3           | NONE         | nei         | 4              |                | 27000      | Brannsjef                |                 |
            BRN2  | Krisestøtte                             | BRN  | RAYVN                  | RAYVN              |         | VENDOR  |         | 29    | 3           | ORDINARY     | nei         | 4              |                | 5000       | Beredskapskoordinator    |                 |
            BIB1  | Biblioteksystem                         | BIB  | Bibliofil              | Bibliotek-Systemer |         | VENDOR  |         | 7     | 1           | ORDINARY     | nei         | 2              |                | 10000      | Biblioteksjef            |                 |
            KUL1  | Booking av haller og lokaler            | KUL  | Aktiv kommune          | Aktiv kommune      |         | VENDOR  |         | 29    | 1           | ORDINARY     | nei         | 4              |                | 4000       | Kultursjef               |                 |
            KUL2  | Kino og billett                         | KUL  | eBillett               | eBillett           |         | VENDOR  |         | 8     | 1           | ORDINARY     | nei         | 2              |                | 5000       | Kinosjef                 |                 |
            VFT1  | Trygghetsalarm og responssenter         | VFT  | Telenor Trygghetsalarm | Telenor            |         | VENDOR  |         | 55    | 4           | SPECIAL      | nei         | 4              |                | 21000      | Leder hjemmetjenesten    |                 |
            VFT2  | Medisindispensere og digital oppfølging | VFT  | Dignio                 | Dignio             |         | VENDOR  |         | 27    | 3           | SPECIAL      | nei         | 2              |                | 11500      | Leder hjemmetjenesten    |                 |
            WEB1  | Nettsted                                | WEB  | Prokom                 | Prokom             |         | VENDOR  |         | 20    | 2           | NONE         | nei         | 2              |                | 9500       | Kommunikasjonsrådgiver   |                 |
            WEB2  | Skjema og innbyggerdialog               | WEB  | KF Skjema              | Kommuneforlaget    |         | VENDOR  |         | 30    | 2           | ORDINARY     | ja          | 4              |                | 6500       | Leder servicetorg        |                 |
            KVA1  | Kvalitet og avvik                       | KVA  | QM+                    | Netpower           |         | VENDOR  |         | 605   | 1           | ORDINARY     | ja          | 2              |                | 17000      | Kvalitetsrådgiver        |                 |
            IDM2  | Brukeradministrasjon                    | IDM  | eADM                   | Identum            | 8.11    | LOCAL   | DC1     | 695   | 3           | ORDINARY     | nei         | 4              |                | 51500      | IKT-leder                |                 |
            M3651 | Kontorstøtte og e-post                  | M365 | Google Workspace       | Google             |         | VENDOR  |         | 645   | 3           | ORDINARY     | nei         | 2              |                | 126000     | IKT-leder                |                 |
            TEL1  | Mobiltelefoni                           | TEL  | Telia Smart Connect    | Telia              |         | VENDOR  |         | 345   | 3           | ORDINARY     | nei         | 4              |                | 25000      | IKT-leder                |                 |
            TEL2  | Sentralbord                             | TEL  | Trio                   | Enghouse           | 8.11    | LOCAL   | DC4;DC3 | 15    | 3           | ORDINARY     | nei         | 2              |                | 32000      | Leder servicetorg        |                 |
            CLI1  | Klienthåndtering                        | CLI  | ConfigMgr              | Microsoft          | 2024.1  | LOCAL   | DC1     | 630   | 2           | NONE         | nei         | 3              | 2029-09        | 48500      | IKT-leder                |                 |
            CLI2  | Brukerstøtte                            | CLI  | 4me                    | 4me                |         | VENDOR  |         | 15    | 2           | NONE         | nei         | 1              |                | 10500      | IKT-leder                |                 |
            PRT1  | Utskriftsløsning                        | PRT  | PaperCut               | PaperCut           | 3.4     | LOCAL   | DC4;DC3 | 590   | 1           | NONE         | nei         | 1              | 2028-06        | 43000      | IKT-leder                |                 |
            INT1  | KS Fiks og SvarUt                       | INT  | KS Fiks                | KS                 |         | VENDOR  |         | 75    | 3           | ORDINARY     | nei         | 2              |                | 4000       | IKT-leder                |                 |
            INT2  | Integrasjonstjeneste                    | INT  | Sesam Datahub          | Sesam              |         | VENDOR  |         | 14    | 3           | ORDINARY     | nei         | 4              |                | 108000     | IKT-leder                |                 |
            """;

    private static final String INFRASTRUCTURE =
            """
            id   | name                                      | type | product                       | runsOn | annualCost | bookValue | depreciatedUntil | supportedUntil | skilledPersons
            NET1 | Kommunenett og svitsjer                   | NET  | Juniper EX                    |        | 301000     | 709000    | 2031-12          | 2029-12        | 2
            NET2 | Trådløst nett                             | NET  | Juniper Mist                  | NET1   | 81000      | 213000    | 2030-12          | 2028-12        | 2
            NET3 | Helsenettsone                             | NET  | Helsenettsone                 | NET1   | 48000      |           |                  |                | 2
            SEC1 | Brannmur                                  | SEC  | FortiGate                     |        | 80500      | 262000    | 2028-12          | 2030-12        | 2
            SEC2 | Endepunktsikring                          | SEC  | Trend Micro                   |        | 66500      |           |                  | 2031-12        | 1
            DC2  | Lagring                                   | DC   | Dell PowerVault               |        | 105500     | 307000    | 2031-12          | 2029-12        | 1
            DC1  | Virtualisering og servere                 | DC   | VMware vSphere                | DC2    | 254000     | 601000    | 2030-12          | 2028-12        | 1
            DC3  | Databaseserver                            | DC   | SQL Server                    | DC1    | 66500      |           |                  |                | 2
            DC4  | Terminalserver                            | DC   | Citrix                        | DC1    | 72500      |           |                  | 2031-12        | 2
            BKP1 | Sikkerhetskopi                            | BKP  | Veeam                         | DC1    | 73500      | 213000    | 2030-12          | 2028-12        | 2
            IDM1 | Katalogtjeneste                           | IDM  | Active Directory              | DC1    | 199000     |           |                  | 2028-12        | 2
            PRT2 | Utskriftsserver                           | PRT  | Windows Print Server          | DC1    | 14500      |           |                  | 2029-12        | 2
            INT3 | Virksomhetssertifikater og meldingsserver | INT  | eFormidling integrasjonspunkt |        | 18000      |           |                  | 2030-12        | 1
            """;

    private static final String CONTRACTS =
            """
            contract | vendor             | covers         | start   | end     | boundUntil | noticeMonths | noticeEnd | options | optionsUsed | renewal | terminationFee | annualPrice | index | procurement      | confidential
            A01      | Sikri              | SAK1;SAK2      | 2021-12 | 2026-11 |            | '3 mnd       |           | 1+1     | 1           | EXPRESS |                | 510500      | 2     |                  |
            A02      | Xledger            | OKO1           | 2025-09 | ONGOING |            | 12           | YEAR      |         |             | TACIT   |                | 519000      | 0     | OPEN             |
            A03      | Framsikt           | OKO2           | 2026-04 | 2030-03 | 2030-03    | 3            |           | 1+1     | 0           | EXPRESS | 65000          | 132500      | 1.5   | CALL_OFF         |
            A04      | Mercell            | OKO3           | 2023-09 | 2027-08 |            | 3            | QUARTER   |         |             | TACIT   | 25000          | 48500       |       | BELOW_THRESHOLD  |
            A05      | Visma              | LON1;HEL1;BV1  | 2024-10 | 2028-09 | 2028-09    | 3            |           | 1+1     | 0           | EXPRESS | 270000         | 539500      | 1     | OPEN             |
            A06      | Visma              | SOS2;SKO1;PPT2 | 2026-11 | 2030-10 |            | 3            | QUARTER   |         |             | TACIT   |                | 274500      | 1     |                  |
            A07      | Gatsoft            | LON2           | 2022-11 | 2026-10 |            | 3            |           | 1+1     | 0           | EXPRESS | 80000          | 160500      | 2     |                  |
            A08      | Webcruiter         | LON3           | 2023-07 | 2027-06 |            | 3            |           | 1+1     | 0           | EXPRESS |                | 51500       |       | BELOW_THRESHOLD  |
            A09      | Tietoevry          | EPJ1;EPJ2      | 2027-01 | 2030-12 | 2030-12    | 3            | QUARTER   |         |             | TACIT   |                | '0,6 mill   | 1     | OPEN             |
            A10      | CompuGroup Medical | LEG1           | 2023-05 | 2027-04 | 2027-04    | 3            |           | 1+1     | 0           | EXPRESS |                | 211500      | 1     | MINI_COMPETITION |
            A11      | ACOS               | SOS1           | 2027-06 | 2031-05 | 2031-05    | 3            | QUARTER   |         |             | TACIT   |                | 97000       |       | BELOW_THRESHOLD  |
            A12      | Showbie            | SKO2           | 2025-10 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 98500       | 2     | BELOW_THRESHOLD  |
            A13      | IST                | BHG1           | 2023-05 | 2027-04 | 2027-04    | 3            | QUARTER   |         |             | TACIT   |                | 108000      | 2.5   |                  |
            A14      | HK data            | PPT1           | 2026-06 | 2028-05 |            | 3            |           | 1+1     | 0           | EXPRESS |                | 52000       |       | BELOW_THRESHOLD  |
            A15      | Norkart            | BYG1;GIS1;GIS2 | 2023-09 | 2028-08 | 2028-08    | 12           |           | 2       | 0           | NONE    |                | 343500      | 1.5   | MINI_COMPETITION |
            A16      | Norkart            | VAR1;BRN1      | 2022-05 | 2027-04 | 2027-04    | 6            |           | 1+1     | 1           | EXPRESS |                | 184500      | 2.5   | MINI_COMPETITION |
            A17      | Ambita             | BYG2           | 2027-09 | 2030-08 |            | 3            |           | 1+1     | 0           | NONE    |                | 40500       | 0     | BELOW_THRESHOLD  |
            A18      | Volue              | VAR2           | 2023-06 | ONGOING |            | 3            | MONTH     |         |             |         |                | 74000       |       |                  |
            A19      | Famac              | EIE1           | 2025-05 | 2028-04 | 2028-04    | 3            | MONTH     | 1+1     | 1           | EXPRESS | 45000          | 91500       | 2.5   | BELOW_THRESHOLD  |
            A20      | RAYVN              | BRN2           | 2023-05 | 2027-04 |            | 6            | YEAR      |         |             | TACIT   |                | 64000       | 1.5   | BELOW_THRESHOLD  |
            A21      | Bibliotek-Systemer | BIB1           | 2025-06 | 2029-05 |            | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 82000       |       | BELOW_THRESHOLD  |
            A22      | Aktiv kommune      | KUL1           | 2024-11 | 2027-10 |            | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 34500       | 2     | BELOW_THRESHOLD  |
            A23      | eBillett           | KUL2           | 2023-06 | ONGOING | 2027-12    | 6            | QUARTER   |         |             |         |                | 30000       | 1     |                  |
            A24      | Telenor            | VFT1           | 2026-07 | 2030-06 |            | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 243500      | 0     | OPEN             |
            A25      | Dignio             | VFT2           | 2027-05 | 2029-04 | 2029-04    | 3            |           | 1+1     | 0           | EXPRESS |                | 75000       | 2.5   | BELOW_THRESHOLD  |
            A26      | Prokom             | WEB1           | 2023-09 | 2027-08 | 2027-08    | 3            | QUARTER   |         |             | TACIT   |                | 111500      | 1.5   |                  |
            A27      | Kommuneforlaget    | WEB2           | 2023-09 | 2027-08 |            | 3            |           | 1+1     | 0           | EXPRESS |                | 84500       | 0     |                  |
            A28      | Netpower           | KVA1           | 2028-12 | 2030-11 |            | 3            |           | 1+1     | 0           | EXPRESS | 55000          | 106000      |       | BELOW_THRESHOLD  |
            A29      | Identum            | IDM2           | 2028-04 | 2030-03 | 2030-03    | 3            |           | 1+1     | 0           | EXPRESS | 40000          | 84000       | 2.5   | BELOW_THRESHOLD  |
            A30      | Google             | M3651          | 2025-06 | 2030-05 | 2030-05    | 12           |           | 2       | 0           | NONE    | 385000         | 774500      | 2.5   |                  |
            A31      | Telia              | TEL1           | 2025-05 | 2029-04 |            | 3            |           | 1+1     | 0           | EXPRESS | 125000         | 254000      | 0     |                  |
            A32      | Enghouse           | TEL2           | 2026-11 | 2031-10 |            | 6            |           | 1+1     | 1           | EXPRESS |                | 74000       | 2     | BELOW_THRESHOLD  |
            A33      | Microsoft          | CLI1           | 2023-09 | ONGOING |            | 3            | MONTH     |         |             |         |                | 183000      | 2.5   | CALL_OFF         |
            A34      | Microsoft          | DC3;PRT2       | 2024-07 | 2029-06 |            | 6            |           | 1+1     | 1           | EXPRESS | 60000          | 118000      | 2     |                  |
            A35      | 4me                | CLI2           | 2024-05 | 2027-04 | 2027-04    | 3            |           | 1+1     | 0           | NONE    |                | 64000       | 1.5   | BELOW_THRESHOLD  |
            A36      | PaperCut           | PRT1           | 2026-06 | 2031-05 | 2031-05    | 6            |           | 1+1     | 1           | EXPRESS | 35000          | 73500       | 1.5   | BELOW_THRESHOLD  |
            A37      | KS                 | INT1           | 2022-05 | ONGOING | 2027-12    | 6            | QUARTER   |         |             |         |                | 79000       | 0     | BELOW_THRESHOLD  |
            A38      | Juniper            | NET1;NET2      | 2020-11 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 402000      | 2     | OPEN             |
            A39      | Norsk Helsenett    | NET3           | 2025-06 | ONGOING |            | 3            | MONTH     |         |             |         |                | 50000       | 1     | BELOW_THRESHOLD  |
            A40      | Fortinet           | SEC1           | 2021-08 | ONGOING |            | 3            | MONTH     |         |             |         |                | 121000      | 1.5   | OPEN             |
            A41      | Trend Micro        | SEC2           | 2024-08 | ONGOING | 2027-12    | 6            | QUARTER   |         |             |         |                | 82000       | 2     | BELOW_THRESHOLD  |
            A42      | Dell               | DC2            | 2025-06 | 2028-05 |            | 3            |           | 1+1     | 0           | NONE    |                | 86500       | 0     |                  |
            A43      | Broadcom           | DC1            | 2024-02 | 2028-01 | 2028-01    | 3            |           | 1+1     | 0           | EXPRESS |                | 414000      | 1.5   | OPEN             |
            A44      | Citrix             | DC4            | 2026-03 | 2029-02 |            | 3            |           | 1+1     | 0           | NONE    |                | 123000      | 2     | CALL_OFF         |
            A45      | Veeam              | BKP1           | 2024-02 | 2029-01 | 2029-01    | 6            |           | 1+1     | 1           | EXPRESS |                | 120500      | 1.5   | CALL_OFF         |
            A46      | Digdir             | INT3           | 2027-01 | 2030-12 | 2030-12    | 3            |           | 1+1     | 0           | EXPRESS |                | 27000       | 2.5   | BELOW_THRESHOLD  |
            A03      | Framsikt           | KUL2           | 2026-04 | 2030-03 | 2030-03    | 3            |           | 1+1     | 0           | EXPRESS | 65000          | 24000       | 1.5   | CALL_OFF         |
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
            BV1   | SAK1                | ARCHIVES_TO        | 2000           |
            SOS1  | SAK1                | ARCHIVES_TO        | 1500           |
            SKO1  | SAK1                | ARCHIVES_TO        | 1500           |
            BYG1  | SAK1                | ARCHIVES_TO        | 3000           |
            LON1  | SAK1                | ARCHIVES_TO        | 2500           |
            BHG1  | SAK1                | ARCHIVES_TO        | 5000           |
            HEL1  | SAK1                | ARCHIVES_TO        | 2500           |
            OKO1  | VAR1                | DATA_FEED          | 2000           | Fakturagrunnlag
            OKO1  | BHG1                | DATA_FEED          | 2500           | Fakturagrunnlag
            OKO1  | SKO1                | DATA_FEED          | 5000           | Fakturagrunnlag
            OKO1  | EPJ1                | DATA_FEED          | 3000           | Fakturagrunnlag
            OKO1  | LON1                | DATA_FEED          | 5000           | Lønnsbilag
            LON1  | LON2                | INTEGRATES         | 4000           | Timer og tillegg
            LON2  | EPJ1                | INTEGRATES         | 2500           |
            EPJ1  | EPJ2                | INTEGRATES         | 6000           |
            IDM2  | LON1                | DATA_FEED          | 2000           | Ansettelser og stillinger
            BYG1  | GIS1                | DATA_FEED          | 2000           |
            VAR2  | GIS1                | DATA_FEED          | 1500           |
            BRN1  | GIS1                | DATA_FEED          | 1000           |
            WEB2  | SAK1                | INTEGRATES         | 2500           | Skjema journalføres
            SAK2  | SAK1                | INTEGRATES         | 2000           |
            OKO2  | OKO1                | DATA_FEED          | 2000           |
            EPJ1  | VFT1                | INTEGRATES         | 25000          |
            SAK1  | INT1                | INTEGRATES         | 0              | SvarUt: samme grensesnitt før og etter
            VFT1  | TEL1                | INTEGRATES         | 2000           |
            EPJ1  | VFT1                | MOVE_TOGETHER      |                | Felles tiltaksplan
            NET1  | SEC2                | NOT_TOGETHER       |                |
            M3651 | SAK1                | NOT_TOGETHER       |                | For mye på en gang
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
            GIS2  | GIS2                | INTEGRATES         |                |
            """;

    private static final String STAFFING =
            """
            role                 | from    | daysPerMonth
            IT-drift             | 2027-01 | 9
            IT-prosjekt          | 2027-01 | 10
            Superbruker stab     | 2027-01 | 8
            Superbruker helse    | 2027-01 | 12
            Superbruker oppvekst | 2027-01 | 5
            Superbruker teknisk  | 2027-01 | 5
            Systemeier           | 2027-01 | 11
            Innkjøper            | 2027-01 | 14
            """;

    private static final String FREEZE =
            """
            areas   | from    | until   | kind       | note
            EPJ;VFT | 2028-09 | 2028-11 | NO_GO_LIVE | Innflytting i nytt sykehjem
            """;

    private static final String BUDGET =
            """
            year | ceiling
            2027 | 3000000
            2028 | 4400000
            2029 | 4400000
            2030 | 4000000
            2031 | 3400000
            2032 | 2000000
            """;

    private static final String PINS =
            """
            subject | target | reason
            BIB1    | KEEP   | Biblioteket er med i felles katalog med fylket
            """;

    private HadselSample() {}

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
