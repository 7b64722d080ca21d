package no.samtakt.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * What the co-operation in Vesterålen would write in its workbook.
 *
 * <p>Tables as {@link RowTable} reads them. All of it is made up for illustration.
 */
final class CooperationSample {

    private static final String COOPERATION =
            """
            name            | IKT-samarbeidet i Vesterålen
            notice          | Illustrasjonsdata – ikke kommunens opplysninger
            country         | NO
            currency        | NOK
            planningDate    | 2026-09-01
            planStart       | 2027-01
            lastGoLive      | 2031-12
            analysisYears   | 10
            discountRate    | 4
            priceLevel      | 2026-kroner
            vat             | uten mva (kompensasjon)
            form            | vertskommune (ikke endelig avgjort)
            internalDayRate | 4200
            externalDayRate | 9800
            riskPrice       | 1500
            equalShare      | 30
            criticalLimit   | 2
            """;

    private static final String MEMBERS =
            """
            municipality | ownership | pilot | note
            Andøy        | 15.5      | nei   |
            Øksnes       | 14.5      | nei   |
            Bø           | 8.5       | nei   |
            Sortland     | 34.8      | nei   |
            Hadsel       | 26.7      | ja    | Pilot der målløsningen krever det
            """;

    private static final String AREAS =
            """
            code | name                                | layer          | weight | participation | currentStandard
            SAK  | Sak og arkiv                        | SUPPORT        | 5      | CORE_BINDING  |
            OKO  | Økonomi                             | SUPPORT        | 5      | CORE_BINDING  |
            LON  | Lønn og personal                    | SUPPORT        | 5      | CORE_BINDING  |
            EPJ  | Pleie- og omsorgsjournal            | CORE           | 5      | CORE_BINDING  |
            HEL  | Helsestasjon og skolehelse          | CORE           | 3      | CORE_BINDING  |
            LEG  | Legekontor og legevakt              | CORE           | 2      | VOLUNTARY     |
            BV   | Barnevern                           | CORE           | 3      | CORE_BINDING  |
            SOS  | Sosial og flyktning                 | CORE           | 3      | CORE_BINDING  |
            SKO  | Skole og SFO                        | CORE           | 4      | CORE_BINDING  |
            BHG  | Barnehage                           | CORE           | 3      | CORE_BINDING  |
            PPT  | PPT, voksenopplæring og kulturskole | CORE           | 1      | VOLUNTARY     |
            BYG  | Byggesak og plan                    | CORE           | 3      | CORE_BINDING  |
            GIS  | Kart og geodata                     | SUPPORT        | 3      | CORE_BINDING  |
            VAR  | Vann, avløp, renovasjon og gebyr    | CORE           | 3      | CORE_BINDING  |
            EIE  | Eiendom og forvaltning              | SUPPORT        | 1      | VOLUNTARY     |
            BRN  | Brann, feiing og beredskap          | CORE           | 2      | CORE_BINDING  |
            BIB  | Bibliotek                           | CORE           | 1      | VOLUNTARY     |
            KUL  | Kultur, booking og kino             | CORE           | 1      | VOLUNTARY     |
            VFT  | Velferdsteknologi og trygghetsalarm | CORE           | 4      | CORE_BINDING  |
            WEB  | Nettsted, skjema og innbyggerportal | CORE           | 3      | CORE_BINDING  |
            KVA  | Kvalitet, avvik og personvern       | SUPPORT        | 2      | VOLUNTARY     |
            IDM  | Identitet og tilgang                | INFRASTRUCTURE | 5      | BINDING       |
            M365 | Kontorstøtte og e-post              | INFRASTRUCTURE | 4      | BINDING       |
            TEL  | Telefoni og sentralbord             | INFRASTRUCTURE | 2      | BINDING       |
            NET  | Nett                                | INFRASTRUCTURE | 4      | BINDING       |
            SEC  | Sikkerhet                           | INFRASTRUCTURE | 4      | BINDING       |
            DC   | Datasenter og servere               | INFRASTRUCTURE | 4      | BINDING       |
            BKP  | Sikkerhetskopi og gjenoppretting    | INFRASTRUCTURE | 3      | BINDING       |
            CLI  | Klienter og brukerstøtte            | INFRASTRUCTURE | 3      | BINDING       |
            PRT  | Utskrift                            | INFRASTRUCTURE | 1      | BINDING       |
            INT  | Integrasjon og meldinger            | INFRASTRUCTURE | 3      | BINDING       | INT-1
            """;

    private static final String TARGETS =
            """
            id     | area | product                                   | vendor                         | hosting | host     | running | procurement      | leadMonths | establishMonths | establishCost | fixedPerYear | perUser | perInhabitant | waveCost | requires   | minimumMembers | pilotRequired | eligible
            SAK-1  | SAK  | Elements                                  | Sikri                          | VENDOR  |          | ja      | CALL_OFF         | 2          | 3               | 130000        | 100000       | 1200    |               | 40000    | IDM        | 2              | nei           |
            SAK-2  | SAK  | Public 360°                               | Tietoevry                      | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 3               | 130000        | 125000       | 1280    |               | 40000    | IDM        | 2              | nei           |
            SAK-3  | SAK  | Felles sak- og arkivløsning               |                                | VENDOR  |          | nei     | OPEN             | 9          | 6               | 570000        | 575000       | 850     |               | 50000    | IDM        | 3              | ja            |
            OKO-1  | OKO  | Xledger                                   | Xledger                        | VENDOR  | Hadsel   | ja      | CALL_OFF         | 2          | 4               | 180000        | 180000       | 2940    |               | 50000    | IDM        | 2              | nei           |
            OKO-2  | OKO  | Unit4 ERP                                 | Unit4                          | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 4               | 210000        | 190000       | 3250    |               | 55000    | IDM        | 2              | nei           |
            OKO-3  | OKO  | Felles økonomiløsning                     |                                | VENDOR  |          | nei     | OPEN             | 9          | 7               | 680000        | 780000       | 2150    |               | 55000    | IDM        | 3              | ja            |
            LON-1  | LON  | Visma HRM                                 | Visma                          | JOINT   | Hadsel   | ja      | CALL_OFF         | 2          | 4               | 160000        | 645000       | 480     |               | 40000    | IDM;DC     | 2              | nei           |
            LON-2  | LON  | Unit4 HR                                  | Unit4                          | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 4               | 180000        | 190000       | 550     |               | 40000    | IDM        | 2              | nei           |
            LON-3  | LON  | Felles lønn, HR og turnus                 |                                | VENDOR  |          | nei     | OPEN             | 9          | 6               | 520000        | 685000       | 400     |               | 50000    | IDM        | 3              | ja            |
            EPJ-1  | EPJ  | Lifecare                                  | Tietoevry                      | VENDOR  |          | nei     | NEGOTIATED       | 12         | 8               | 1250000       | 785000       | 1200    |               | 85000    | IDM;NET    | 3              | ja            |
            EPJ-2  | EPJ  | Visma Profil                              | Visma                          | JOINT   | Sortland | ja      | EXCLUSIVE_RIGHT  | 5          | 5               | 470000        | 765000       | 1510    |               | 70000    | IDM;NET;DC | 2              | nei           |
            EPJ-3  | EPJ  | Gerica                                    | Tietoevry                      | JOINT   | Hadsel   | ja      | EXCLUSIVE_RIGHT  | 4          | 5               | 420000        | 775000       | 1530    |               | 65000    | IDM;NET;DC | 2              | nei           |
            HEL-1  | HEL  | HsPro                                     | Visma                          | JOINT   | Hadsel   | ja      | NONE             | 0          | 2               | 150000        | 105000       | 3290    |               | 30000    | NET;DC     | 2              | nei           |
            HEL-2  | HEL  | CGM Helsestasjon                          | CompuGroup Medical             | VENDOR  | Bø       | ja      | NONE             | 0          | 2               | 100000        | 35000        | 3360    |               | 30000    | NET        | 2              | nei           |
            HEL-3  | HEL  | Felles helsestasjonsløsning               |                                | VENDOR  |          | nei     | MINI_COMPETITION | 5          | 3               | 170000        | 120000       | 2850    |               | 30000    | NET        | 3              | nei           |
            LEG-1  | LEG  | CGM Allmenn                               | CompuGroup Medical             | VENDOR  | Hadsel   | ja      | CALL_OFF         | 2          | 2               | 100000        | 65000        | 8540    |               | 30000    | NET        | 2              | nei           |
            LEG-2  | LEG  | Infodoc Plenario                          | Infodoc                        | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 3               | 110000        | 50000        | 10020   |               | 30000    | NET        | 2              | nei           | Øksnes;Bø;Sortland
            BV-1   | BV   | Modulus Barn                              | Netcompany                     | VENDOR  | Sortland | ja      | NONE             | 0          | 2               | 100000        | 30000        | 6680    |               | 30000    | IDM        | 2              | nei           |
            BV-2   | BV   | Visma Familia                             | Visma                          | JOINT   | Hadsel   | ja      | NONE             | 0          | 2               | 150000        | 125000       | 6120    |               | 30000    | IDM;DC     | 2              | nei           |
            BV-3   | BV   | Felles barnevernløsning                   |                                | VENDOR  |          | nei     | OPEN             | 8          | 4               | 230000        | 130000       | 4910    |               | 30000    | IDM        | 3              | nei           |
            SOS-1  | SOS  | Visma Velferd                             | Visma                          | JOINT   | Sortland | ja      | NONE             | 0          | 2               | 140000        | 145000       | 3680    |               | 30000    | IDM;DC     | 2              | nei           |
            SOS-2  | SOS  | Acos Sosial                               | ACOS                           | JOINT   | Hadsel   | ja      | NONE             | 0          | 3               | 100000        | 155000       | 3860    |               | 30000    | IDM;DC     | 2              | nei           |
            SOS-3  | SOS  | Felles sosialløsning                      |                                | VENDOR  |          | nei     | MINI_COMPETITION | 6          | 4               | 200000        | 165000       | 3180    |               | 30000    | IDM        | 3              | nei           |
            SKO-1  | SKO  | Visma Flyt Skole                          | Visma                          | VENDOR  | Hadsel   | ja      | NONE             | 0          | 2               | 100000        | 60000        | 590     |               | 30000    | IDM        | 2              | nei           |
            SKO-2  | SKO  | Vigilo                                    | Vigilo                         | VENDOR  | Sortland | ja      | NONE             | 0          | 2               | 100000        | 75000        | 610     |               | 30000    | IDM        | 2              | nei           |
            SKO-3  | SKO  | Felles oppvekstløsning                    |                                | VENDOR  |          | nei     | OPEN             | 8          | 4               | 310000        | 280000       | 510     |               | 30000    | IDM        | 3              | ja            |
            BHG-1  | BHG  | Visma Flyt Barnehage                      | Visma                          | VENDOR  | Andøy    | ja      | NONE             | 0          | 1               | 110000        | 25000        |         | 8.9           | 30000    |            | 2              | nei           |
            BHG-2  | BHG  | Vigilo Barnehage                          | Vigilo                         | VENDOR  | Sortland | ja      | NONE             | 0          | 1               | 110000        | 20000        |         | 10.2          | 30000    |            | 2              | nei           |
            BHG-3  | BHG  | IST Hypernet                              | IST                            | VENDOR  | Hadsel   | ja      | NONE             | 0          | 1               | 120000        | 25000        |         | 10.3          | 30000    |            | 2              | nei           |
            PPT-1  | PPT  | Visma Flyt PPT                            | Visma                          | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 1               | 100000        | 30000        | 4400    |               | 30000    |            | 2              | nei           |
            PPT-2  | PPT  | SpeedAdmin                                | SpeedAdmin                     | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 1               | 100000        | 25000        | 5740    |               | 30000    |            | 2              | nei           |
            BYG-1  | BYG  | Norkart eByggesak                         | Norkart                        | VENDOR  | Hadsel   | ja      | NONE             | 0          | 2               | 100000        | 45000        | 5950    |               | 30000    |            | 2              | nei           |
            BYG-2  | BYG  | 360° eByggesak                            | Tietoevry                      | VENDOR  | Sortland | ja      | NONE             | 0          | 2               | 100000        | 55000        | 6610    |               | 30000    | SAK-2      | 2              | nei           |
            BYG-3  | BYG  | Felles byggesaksløsning                   |                                | VENDOR  |          | nei     | MINI_COMPETITION | 6          | 4               | 250000        | 210000       | 5150    |               | 30000    |            | 3              | nei           |
            GIS-1  | GIS  | GISLINE                                   | Norkart                        | JOINT   | Hadsel   | ja      | NONE             | 0          | 2               | 150000        | 200000       | 3130    |               | 30000    | DC         | 2              | nei           |
            GIS-2  | GIS  | ArcGIS                                    | Geodata                        | JOINT   | Sortland | ja      | NONE             | 0          | 3               | 110000        | 215000       | 3310    |               | 30000    | DC         | 2              | nei           |
            GIS-3  | GIS  | Felles geodatatjeneste                    |                                | VENDOR  |          | nei     | MINI_COMPETITION | 6          | 4               | 220000        | 265000       | 2580    |               | 30000    |            | 3              | nei           |
            VAR-1  | VAR  | KOMTEK                                    | Norkart                        | VENDOR  | Sortland | ja      | NONE             | 0          | 2               | 140000        | 60000        | 8490    |               | 30000    |            | 2              | nei           |
            VAR-2  | VAR  | ISY ProAktiv                              | Norconsult Digital             | JOINT   | Bø       | ja      | NONE             | 0          | 3               | 100000        | 235000       | 8810    |               | 30000    | DC         | 2              | nei           |
            VAR-3  | VAR  | Felles gebyr- og ledningsløsning          |                                | VENDOR  |          | nei     | MINI_COMPETITION | 6          | 4               | 210000        | 240000       | 7140    |               | 30000    |            | 3              | nei           |
            EIE-1  | EIE  | Famac                                     | Famac                          | VENDOR  | Hadsel   | ja      | CALL_OFF         | 2          | 1               | 110000        | 25000        |         | 11.5          | 30000    |            | 2              | nei           |
            EIE-2  | EIE  | Facilit FDVU                              | Facilit                        | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 2               | 140000        | 30000        |         | 13.1          | 30000    |            | 2              | nei           |
            EIE-3  | EIE  | IK-bygg                                   | Norsk Kommunalteknisk Forening | VENDOR  | Andøy    | ja      | NONE             | 1          | 1               | 100000        | 25000        |         | 10.7          | 30000    |            | 2              | nei           |
            BRN-1  | BRN  | KOMTEK Brann                              | Norkart                        | VENDOR  | Sortland | ja      | NONE             | 0          | 1               | 110000        | 35000        | 2040    |               | 30000    |            | 2              | nei           |
            BRN-2  | BRN  | CIM                                       | F24                            | VENDOR  | Andøy    | ja      | NONE             | 1          | 1               | 100000        | 25000        | 2490    |               | 30000    |            | 2              | nei           |
            BRN-3  | BRN  | RAYVN                                     | RAYVN                          | VENDOR  | Hadsel   | ja      | NONE             | 0          | 1               | 100000        | 30000        | 2400    |               | 30000    |            | 2              | nei           |
            BIB-1  | BIB  | Bibliofil                                 | Bibliotek-Systemer             | VENDOR  | Sortland | ja      | NONE             | 1          | 1               | 100000        | 10000        |         | 13.7          | 30000    |            | 2              | nei           |
            BIB-2  | BIB  | Mikromarc                                 | Axiell                         | VENDOR  | Øksnes   | ja      | CALL_OFF         | 2          | 1               | 110000        | 25000        |         | 10.0          | 30000    |            | 2              | nei           |
            KUL-1  | KUL  | Aktiv kommune                             | Aktiv kommune                  | VENDOR  | Hadsel   | ja      | NONE             | 1          | 1               | 100000        | 15000        | 2260    |               | 30000    |            | 2              | nei           |
            KUL-2  | KUL  | DX Kino                                   | DX                             | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 1               | 110000        | 20000        | 1510    |               | 30000    |            | 2              | nei           |
            VFT-1  | VFT  | Sensio                                    | Sensio                         | VENDOR  | Sortland | ja      | CALL_OFF         | 3          | 3               | 160000        | 80000        | 2880    |               | 35000    | NET        | 2              | nei           |
            VFT-2  | VFT  | Tunstall Trygghetsalarm                   | Tunstall                       | VENDOR  | Andøy    | ja      | CALL_OFF         | 3          | 2               | 120000        | 75000        | 2770    |               | 35000    | NET        | 2              | nei           |
            VFT-3  | VFT  | Felles responssenter og velferdsteknologi |                                | VENDOR  |          | nei     | NEGOTIATED       | 11         | 6               | 620000        | 405000       | 1860    |               | 40000    | NET        | 3              | ja            |
            WEB-1  | WEB  | ACOS CMS                                  | ACOS                           | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 2               | 100000        | 45000        |         | 13.6          | 30000    |            | 2              | nei           |
            WEB-2  | WEB  | Custom Publish                            | Custom Publish                 | VENDOR  | Andøy    | ja      | NONE             | 1          | 2               | 150000        | 50000        |         | 15.6          | 30000    |            | 2              | nei           |
            WEB-3  | WEB  | Felles innbyggerportal                    |                                | VENDOR  |          | nei     | MINI_COMPETITION | 6          | 4               | 260000        | 230000       |         | 14.2          | 30000    |            | 3              | nei           |
            KVA-1  | KVA  | Compilo                                   | Compilo                        | VENDOR  | Sortland | ja      | NONE             | 1          | 1               | 100000        | 15000        | 130     |               | 30000    |            | 2              | nei           |
            KVA-2  | KVA  | QM+                                       | Netpower                       | VENDOR  | Hadsel   | ja      | NONE             | 0          | 1               | 110000        | 25000        | 140     |               | 30000    |            | 2              | nei           |
            KVA-3  | KVA  | EQS                                       | Extend                         | VENDOR  | Øksnes   | ja      | NONE             | 0          | 1               | 110000        | 30000        | 140     |               | 30000    |            | 2              | nei           |
            IDM-1  | IDM  | Felles katalog og identitetsstyring       |                                | JOINT   | Sortland | nei     | MINI_COMPETITION | 3          | 4               | 470000        | 300000       |         | 14.8          | 35000    | NET        | 3              | ja            |
            IDM-2  | IDM  | Entra ID felles                           | Microsoft                      | VENDOR  |          | nei     | CALL_OFF         | 2          | 5               | 360000        | 270000       |         | 16.6          | 35000    |            | 3              | nei           |
            M365-1 | M365 | Microsoft 365 felles tenant               | Microsoft                      | VENDOR  |          | nei     | CALL_OFF         | 3          | 5               | 470000        | 400000       | 940     |               | 50000    | IDM        | 3              | ja            |
            M365-2 | M365 | Google Workspace                          | Google                         | VENDOR  | Hadsel   | ja      | CALL_OFF         | 3          | 3               | 260000        | 190000       | 950     |               | 50000    | IDM        | 2              | nei           |
            TEL-1  | TEL  | Telia Smart Connect                       | Telia                          | VENDOR  | Hadsel   | ja      | CALL_OFF         | 2          | 2               | 150000        | 75000        | 760     |               | 30000    |            | 2              | nei           |
            TEL-2  | TEL  | Teams Phone                               | Telenor                        | VENDOR  | Sortland | ja      | CALL_OFF         | 2          | 2               | 100000        | 80000        | 720     |               | 30000    | M365-1     | 2              | nei           |
            TEL-3  | TEL  | Felles telefoni og sentralbord            |                                | VENDOR  |          | nei     | MINI_COMPETITION | 6          | 3               | 180000        | 270000       | 570     |               | 30000    |            | 3              | nei           |
            NET-1  | NET  | Felles regionnett                         |                                | JOINT   | Sortland | nei     | MINI_COMPETITION | 6          | 5               | 1140000       | 1255000      |         | 50.5          | 55000    |            | 3              | nei           |
            NET-2  | NET  | HPE Aruba sentralstyrt                    | HPE                            | JOINT   | Øksnes   | nei     | CALL_OFF         | 3          | 5               | 780000        | 1220000      |         | 60.1          | 55000    |            | 3              | nei           |
            SEC-1  | SEC  | Felles sikkerhetsplattform med SOC        |                                | JOINT   | Sortland | nei     | OPEN             | 6          | 4               | 310000        | 475000       |         | 19.1          | 35000    | NET        | 3              | nei           |
            SEC-2  | SEC  | FortiGate felles                          | Fortinet                       | JOINT   | Hadsel   | nei     | CALL_OFF         | 2          | 4               | 230000        | 440000       |         | 21.7          | 35000    | NET        | 3              | nei           |
            SEC-3  | SEC  | SOC som tjeneste                          |                                | VENDOR  |          | nei     | MINI_COMPETITION | 5          | 4               | 180000        | 465000       |         | 22.8          | 35000    |            | 3              | nei           |
            DC-1   | DC   | Felles datasenter Sortland                |                                | JOINT   | Sortland | nei     | OPEN             | 7          | 6               | 1560000       | 1720000      |         | 56.4          | 65000    | NET        | 3              | nei           |
            DC-2   | DC   | Offentlig sky (Azure)                     | Microsoft                      | VENDOR  |          | nei     | CALL_OFF         | 3          | 7               | 830000        | 1400000      |         | 85.5          | 65000    | NET        | 3              | nei           |
            DC-3   | DC   | Driftspartner                             |                                | VENDOR  |          | nei     | OPEN             | 9          | 6               | 680000        | 1740000      |         | 69.7          | 60000    | NET        | 3              | nei           |
            BKP-1  | BKP  | Felles sikkerhetskopi Sortland            | Commvault                      | JOINT   | Sortland | nei     | MINI_COMPETITION | 3          | 3               | 180000        | 210000       |         | 13.0          | 30000    | NET        | 3              | nei           |
            BKP-2  | BKP  | Veeam som tjeneste                        | Veeam                          | VENDOR  |          | nei     | CALL_OFF         | 2          | 2               | 100000        | 195000       |         | 14.9          | 30000    | NET        | 3              | nei           |
            CLI-1  | CLI  | Intune                                    | Microsoft                      | VENDOR  | Sortland | ja      | NONE             | 0          | 3               | 160000        | 55000        | 390     |               | 30000    | M365-1;IDM | 2              | nei           |
            CLI-2  | CLI  | Felles klient- og brukerstøttetjeneste    |                                | JOINT   | Sortland | nei     | MINI_COMPETITION | 5          | 5               | 310000        | 270000       | 270     |               | 30000    | M365-1;IDM | 3              | nei           |
            PRT-1  | PRT  | PaperCut                                  | PaperCut                       | JOINT   | Hadsel   | ja      | NONE             | 0          | 1               | 60000         | 85000        | 70      |               | 30000    | IDM;DC     | 2              | nei           |
            PRT-2  | PRT  | SafeQ                                     | Y Soft                         | JOINT   | Sortland | ja      | NONE             | 0          | 1               | 60000         | 85000        | 70      |               | 30000    | IDM;DC     | 2              | nei           |
            INT-1  | INT  | KS Fiks                                   | KS                             | VENDOR  | Andøy    | ja      | NONE             | 1          | 1               | 100000        | 30000        |         | 14.0          | 30000    |            | 2              | nei           |
            INT-2  | INT  | Felles integrasjonsplattform              |                                | JOINT   | Sortland | nei     | MINI_COMPETITION | 5          | 5               | 360000        | 280000       |         | 11.3          | 30000    | NET;DC     | 3              | nei           |
            """;

    private static final String EFFORT =
            """
            area | mode     | durationMonths | effort                                                                                                     | parallelMonths | hypercareMonths | probability
            SAK  | BIG_BANG | 3              | IT-drift 6; IT-prosjekt 9; Superbruker stab 15; Systemeier 4; Prosjektleder 4; Integrasjon 5; Arkiv 6      | 0              | 2               | 26
            SAK  | PARALLEL | 5              | IT-drift 7; IT-prosjekt 10; Superbruker stab 17; Systemeier 5; Prosjektleder 5; Integrasjon 6; Arkiv 7     | 3              | 2               | 14
            OKO  | BIG_BANG | 4              | IT-drift 6; IT-prosjekt 10; Superbruker stab 19; Systemeier 4; Prosjektleder 5; Integrasjon 6; Arkiv 2     | 0              | 3               | 23
            OKO  | PARALLEL | 5              | IT-drift 7; IT-prosjekt 12; Superbruker stab 22; Systemeier 5; Prosjektleder 6; Integrasjon 7; Arkiv 2     | 2              | 3               | 13
            LON  | BIG_BANG | 4              | IT-drift 4; IT-prosjekt 8; Superbruker stab 16; Systemeier 4; Prosjektleder 4; Integrasjon 4; Arkiv 2      | 0              | 2               | 23
            LON  | PARALLEL | 5              | IT-drift 5; IT-prosjekt 9; Superbruker stab 18; Systemeier 5; Prosjektleder 5; Integrasjon 5; Arkiv 2      | 2              | 2               | 13
            EPJ  | BIG_BANG | 5              | IT-drift 9; IT-prosjekt 18; Superbruker helse 51; Systemeier 8; Prosjektleder 9; Integrasjon 9; Arkiv 4    | 0              | 3               | 32
            EPJ  | PARALLEL | 7              | IT-drift 10; IT-prosjekt 21; Superbruker helse 59; Systemeier 9; Prosjektleder 10; Integrasjon 10; Arkiv 5 | 2              | 3               | 18
            HEL  | BIG_BANG | 2              | IT-drift 2; IT-prosjekt 3; Superbruker helse 7; Systemeier 2; Prosjektleder 1; Integrasjon 1; Arkiv 1      | 0              | 1               | 16
            HEL  | PARALLEL | 3              | IT-drift 2; IT-prosjekt 3; Superbruker helse 8; Systemeier 2; Prosjektleder 1; Integrasjon 1; Arkiv 1      | 1              | 1               | 8
            LEG  | BIG_BANG | 2              | IT-drift 3; IT-prosjekt 4; Superbruker helse 8; Systemeier 2; Prosjektleder 2; Integrasjon 2; Arkiv 1      | 0              | 1               | 20
            LEG  | PARALLEL | 3              | IT-drift 3; IT-prosjekt 5; Superbruker helse 9; Systemeier 2; Prosjektleder 2; Integrasjon 2; Arkiv 1      | 1              | 1               | 10
            BV   | BIG_BANG | 2              | IT-drift 3; IT-prosjekt 6; Superbruker helse 9; Systemeier 2; Prosjektleder 2; Integrasjon 2; Arkiv 3      | 0              | 1               | 20
            BV   | PARALLEL | 3              | IT-drift 3; IT-prosjekt 7; Superbruker helse 10; Systemeier 2; Prosjektleder 2; Integrasjon 2; Arkiv 3     | 2              | 1               | 10
            SOS  | BIG_BANG | 2              | IT-drift 2; IT-prosjekt 3; Superbruker helse 7; Systemeier 2; Prosjektleder 1; Integrasjon 1; Arkiv 1      | 0              | 1               | 16
            SOS  | PARALLEL | 3              | IT-drift 2; IT-prosjekt 3; Superbruker helse 8; Systemeier 2; Prosjektleder 1; Integrasjon 1; Arkiv 1      | 1              | 1               | 8
            SKO  | BIG_BANG | 2              | IT-drift 3; IT-prosjekt 4; Superbruker oppvekst 12; Systemeier 2; Prosjektleder 2; Integrasjon 2; Arkiv 1  | 0              | 1               | 16
            SKO  | PARALLEL | 3              | IT-drift 3; IT-prosjekt 5; Superbruker oppvekst 14; Systemeier 2; Prosjektleder 2; Integrasjon 2; Arkiv 1  | 1              | 1               | 8
            BHG  | BIG_BANG | 2              | IT-drift 2; IT-prosjekt 2; Superbruker oppvekst 6; Systemeier 1; Prosjektleder 1; Integrasjon 1; Arkiv 1   | 0              | 1               | 13
            BHG  | PARALLEL | 2              | IT-drift 2; IT-prosjekt 2; Superbruker oppvekst 7; Systemeier 1; Prosjektleder 1; Integrasjon 1; Arkiv 1   | 1              | 1               | 7
            PPT  | BIG_BANG | 1              | IT-drift 1; IT-prosjekt 2; Superbruker oppvekst 4; Systemeier 1; Prosjektleder 1; Integrasjon 1; Arkiv 1   | 0              | 1               | 10
            PPT  | PARALLEL | 2              | IT-drift 1; IT-prosjekt 2; Superbruker oppvekst 5; Systemeier 1; Prosjektleder 1; Integrasjon 1; Arkiv 1   | 1              | 1               | 6
            BYG  | BIG_BANG | 2              | IT-drift 2; IT-prosjekt 4; Superbruker teknisk 9; Systemeier 2; Prosjektleder 2; Integrasjon 3; Arkiv 3    | 0              | 1               | 16
            BYG  | PARALLEL | 3              | IT-drift 2; IT-prosjekt 5; Superbruker teknisk 10; Systemeier 2; Prosjektleder 2; Integrasjon 3; Arkiv 3   | 2              | 1               | 8
            GIS  | BIG_BANG | 2              | IT-drift 3; IT-prosjekt 4; Superbruker teknisk 7; Systemeier 2; Prosjektleder 1; Integrasjon 2             | 0              | 1               | 13
            GIS  | PARALLEL | 3              | IT-drift 3; IT-prosjekt 5; Superbruker teknisk 8; Systemeier 2; Prosjektleder 1; Integrasjon 2             | 1              | 1               | 7
            VAR  | BIG_BANG | 2              | IT-drift 2; IT-prosjekt 3; Superbruker teknisk 8; Systemeier 2; Prosjektleder 1; Integrasjon 2; Arkiv 1    | 0              | 1               | 16
            VAR  | PARALLEL | 3              | IT-drift 2; IT-prosjekt 3; Superbruker teknisk 9; Systemeier 2; Prosjektleder 1; Integrasjon 2; Arkiv 1    | 2              | 1               | 8
            EIE  | BIG_BANG | 1              | IT-drift 1; IT-prosjekt 2; Superbruker teknisk 6; Systemeier 2; Prosjektleder 1; Integrasjon 1             | 0              | 1               | 10
            EIE  | PARALLEL | 2              | IT-drift 1; IT-prosjekt 2; Superbruker teknisk 7; Systemeier 2; Prosjektleder 1; Integrasjon 1             | 1              | 1               | 6
            BRN  | BIG_BANG | 1              | IT-drift 2; IT-prosjekt 2; Superbruker teknisk 4; Systemeier 1; Prosjektleder 1; Integrasjon 1             | 0              | 1               | 10
            BRN  | PARALLEL | 2              | IT-drift 2; IT-prosjekt 2; Superbruker teknisk 5; Systemeier 1; Prosjektleder 1; Integrasjon 1             | 1              | 1               | 6
            BIB  | BIG_BANG | 1              | IT-drift 1; IT-prosjekt 2; Superbruker stab 4; Systemeier 1; Prosjektleder 1; Integrasjon 1                | 0              | 1               | 8
            BIB  | PARALLEL | 2              | IT-drift 1; IT-prosjekt 2; Superbruker stab 5; Systemeier 1; Prosjektleder 1; Integrasjon 1                | 1              | 1               | 4
            KUL  | BIG_BANG | 1              | IT-drift 1; IT-prosjekt 2; Superbruker stab 3; Systemeier 1; Prosjektleder 1; Integrasjon 1                | 0              | 1               | 8
            KUL  | PARALLEL | 2              | IT-drift 1; IT-prosjekt 2; Superbruker stab 3; Systemeier 1; Prosjektleder 1; Integrasjon 1                | 1              | 1               | 4
            VFT  | BIG_BANG | 3              | IT-drift 4; IT-prosjekt 7; Superbruker helse 14; Systemeier 3; Prosjektleder 3; Integrasjon 3              | 0              | 2               | 23
            VFT  | PARALLEL | 4              | IT-drift 5; IT-prosjekt 8; Superbruker helse 16; Systemeier 3; Prosjektleder 3; Integrasjon 3              | 2              | 2               | 13
            WEB  | BIG_BANG | 2              | IT-drift 2; IT-prosjekt 4; Superbruker stab 8; Systemeier 2; Prosjektleder 2; Integrasjon 2; Arkiv 1       | 0              | 1               | 10
            WEB  | PARALLEL | 3              | IT-drift 2; IT-prosjekt 5; Superbruker stab 9; Systemeier 2; Prosjektleder 2; Integrasjon 2; Arkiv 1       | 1              | 1               | 6
            KVA  | BIG_BANG | 1              | IT-drift 1; IT-prosjekt 2; Superbruker stab 6; Systemeier 2; Prosjektleder 1; Integrasjon 1; Arkiv 1       | 0              | 1               | 8
            KVA  | PARALLEL | 2              | IT-drift 1; IT-prosjekt 2; Superbruker stab 7; Systemeier 2; Prosjektleder 1; Integrasjon 1; Arkiv 1       | 1              | 1               | 4
            IDM  | BIG_BANG | 3              | IT-drift 7; IT-prosjekt 8; Superbruker stab 1; Systemeier 1; Prosjektleder 3; Integrasjon 4                | 0              | 2               | 26
            IDM  | PARALLEL | 4              | IT-drift 8; IT-prosjekt 9; Superbruker stab 1; Systemeier 1; Prosjektleder 3; Integrasjon 5                | 2              | 2               | 14
            M365 | BIG_BANG | 3              | IT-drift 12; IT-prosjekt 13; Superbruker stab 11; Systemeier 2; Prosjektleder 5; Integrasjon 4; Arkiv 1    | 0              | 2               | 20
            M365 | PARALLEL | 4              | IT-drift 14; IT-prosjekt 15; Superbruker stab 13; Systemeier 2; Prosjektleder 6; Integrasjon 5; Arkiv 1    | 1              | 2               | 10
            TEL  | BIG_BANG | 2              | IT-drift 4; IT-prosjekt 4; Superbruker stab 3; Systemeier 1; Prosjektleder 2; Integrasjon 1                | 0              | 1               | 13
            TEL  | PARALLEL | 3              | IT-drift 5; IT-prosjekt 5; Superbruker stab 3; Systemeier 1; Prosjektleder 2; Integrasjon 1                | 1              | 1               | 7
            NET  | BIG_BANG | 3              | IT-drift 14; IT-prosjekt 9; Systemeier 1; Prosjektleder 3; Integrasjon 2                                   | 0              | 1               | 20
            NET  | PARALLEL | 4              | IT-drift 16; IT-prosjekt 10; Systemeier 1; Prosjektleder 3; Integrasjon 2                                  | 1              | 1               | 10
            SEC  | BIG_BANG | 2              | IT-drift 7; IT-prosjekt 6; Systemeier 1; Prosjektleder 2; Integrasjon 1                                    | 0              | 1               | 20
            SEC  | PARALLEL | 3              | IT-drift 8; IT-prosjekt 7; Systemeier 1; Prosjektleder 2; Integrasjon 1                                    | 1              | 1               | 10
            DC   | BIG_BANG | 3              | IT-drift 15; IT-prosjekt 10; Systemeier 1; Prosjektleder 3; Integrasjon 2                                  | 0              | 1               | 23
            DC   | PARALLEL | 4              | IT-drift 17; IT-prosjekt 12; Systemeier 1; Prosjektleder 3; Integrasjon 2                                  | 2              | 1               | 13
            BKP  | BIG_BANG | 1              | IT-drift 6; IT-prosjekt 3; Systemeier 1; Prosjektleder 1; Integrasjon 1                                    | 0              | 1               | 8
            BKP  | PARALLEL | 2              | IT-drift 7; IT-prosjekt 3; Systemeier 1; Prosjektleder 1; Integrasjon 1                                    | 1              | 1               | 4
            CLI  | BIG_BANG | 2              | IT-drift 11; IT-prosjekt 7; Superbruker stab 4; Systemeier 1; Prosjektleder 2; Integrasjon 1               | 0              | 1               | 13
            CLI  | PARALLEL | 3              | IT-drift 13; IT-prosjekt 8; Superbruker stab 5; Systemeier 1; Prosjektleder 2; Integrasjon 1               | 1              | 1               | 7
            PRT  | BIG_BANG | 1              | IT-drift 2; IT-prosjekt 1; Superbruker stab 1; Systemeier 1; Prosjektleder 1; Integrasjon 1                | 0              | 1               | 6
            PRT  | PARALLEL | 2              | IT-drift 2; IT-prosjekt 1; Superbruker stab 1; Systemeier 1; Prosjektleder 1; Integrasjon 1                | 1              | 1               | 4
            INT  | BIG_BANG | 2              | IT-drift 4; IT-prosjekt 6; Systemeier 1; Prosjektleder 2; Integrasjon 5                                    | 0              | 1               | 16
            INT  | PARALLEL | 3              | IT-drift 5; IT-prosjekt 7; Systemeier 1; Prosjektleder 2; Integrasjon 6                                    | 2              | 1               | 8
            """;

    private static final String VENDOR_CAPACITY =
            """
            vendor    | from    | until   | concurrent
            Visma     | 2027-01 |         | 3
            Tietoevry | 2027-01 | 2028-12 | 1
            Tietoevry | 2029-01 |         | 2
            Norkart   | 2027-01 |         | 2
            ACOS      | 2027-01 |         | 2
            Sikri     | 2027-01 |         | 2
            Unit4     | 2027-01 |         | 1
            Xledger   | 2027-01 |         | 2
            Microsoft | 2027-01 |         | 3
            Sensio    | 2027-01 |         | 1
            """;

    private static final String PROGRAMME_TEAM =
            """
            role          | from    | until   | daysPerMonth
            Prosjektleder | 2027-01 |         | 18
            Integrasjon   | 2027-01 |         | 16
            Integrasjon   | 2028-01 | 2030-12 | 6
            Arkiv         | 2027-01 |         | 10
            """;

    private static final String COUNCILS =
            """
            municipality | months
            Andøy        | 2;4;6;9;11;12
            Øksnes       | 2;4;6;9;10;12
            Bø           | 3;5;6;9;11;12
            Sortland     | 2;4;6;9;11;12
            Hadsel       | 1;3;5;6;9;11;12
            """;

    private static final String COMMON_FREEZE =
            """
            areas                         | from    | until   | kind            | factor | note
                                          | 2027-07 | 2027-07 | CAPACITY_FACTOR | 40     | Fellesferie
                                          | 2027-07 | 2027-07 | NO_DECISION     |        | Ingen kommunestyremøter
            OKO;LON                       | 2027-02 | 2027-02 | NO_GO_LIVE      |        | Årsavslutning
            OKO;LON                       | 2027-12 | 2027-12 | NO_GO_LIVE      |        | Årsavslutning; nye løsninger starter 1. januar
            LON                           | 2027-06 | 2027-06 | NO_GO_LIVE      |        | Feriepenger
            SKO                           | 2027-05 | 2027-06 | NO_GO_LIVE      |        | Eksamen
            SKO;BHG                       | 2027-08 | 2027-08 | NO_GO_LIVE      |        | Skolestart
            BHG                           | 2027-03 | 2027-04 | NO_GO_LIVE      |        | Hovedopptak i barnehagene
            EPJ;LEG;BV;VFT;IDM;NET;SEC;DC | 2027-12 | 2027-12 | NO_GO_LIVE      |        | Jul og nyttår
                                          | 2028-07 | 2028-07 | CAPACITY_FACTOR | 40     | Fellesferie
                                          | 2028-07 | 2028-07 | NO_DECISION     |        | Ingen kommunestyremøter
            OKO;LON                       | 2028-02 | 2028-02 | NO_GO_LIVE      |        | Årsavslutning
            OKO;LON                       | 2028-12 | 2028-12 | NO_GO_LIVE      |        | Årsavslutning; nye løsninger starter 1. januar
            LON                           | 2028-06 | 2028-06 | NO_GO_LIVE      |        | Feriepenger
            SKO                           | 2028-05 | 2028-06 | NO_GO_LIVE      |        | Eksamen
            SKO;BHG                       | 2028-08 | 2028-08 | NO_GO_LIVE      |        | Skolestart
            BHG                           | 2028-03 | 2028-04 | NO_GO_LIVE      |        | Hovedopptak i barnehagene
            EPJ;LEG;BV;VFT;IDM;NET;SEC;DC | 2028-12 | 2028-12 | NO_GO_LIVE      |        | Jul og nyttår
                                          | 2029-07 | 2029-07 | CAPACITY_FACTOR | 40     | Fellesferie
                                          | 2029-07 | 2029-07 | NO_DECISION     |        | Ingen kommunestyremøter
            OKO;LON                       | 2029-02 | 2029-02 | NO_GO_LIVE      |        | Årsavslutning
            OKO;LON                       | 2029-12 | 2029-12 | NO_GO_LIVE      |        | Årsavslutning; nye løsninger starter 1. januar
            LON                           | 2029-06 | 2029-06 | NO_GO_LIVE      |        | Feriepenger
            SKO                           | 2029-05 | 2029-06 | NO_GO_LIVE      |        | Eksamen
            SKO;BHG                       | 2029-08 | 2029-08 | NO_GO_LIVE      |        | Skolestart
            BHG                           | 2029-03 | 2029-04 | NO_GO_LIVE      |        | Hovedopptak i barnehagene
            EPJ;LEG;BV;VFT;IDM;NET;SEC;DC | 2029-12 | 2029-12 | NO_GO_LIVE      |        | Jul og nyttår
                                          | 2030-07 | 2030-07 | CAPACITY_FACTOR | 40     | Fellesferie
                                          | 2030-07 | 2030-07 | NO_DECISION     |        | Ingen kommunestyremøter
            OKO;LON                       | 2030-02 | 2030-02 | NO_GO_LIVE      |        | Årsavslutning
            OKO;LON                       | 2030-12 | 2030-12 | NO_GO_LIVE      |        | Årsavslutning; nye løsninger starter 1. januar
            LON                           | 2030-06 | 2030-06 | NO_GO_LIVE      |        | Feriepenger
            SKO                           | 2030-05 | 2030-06 | NO_GO_LIVE      |        | Eksamen
            SKO;BHG                       | 2030-08 | 2030-08 | NO_GO_LIVE      |        | Skolestart
            BHG                           | 2030-03 | 2030-04 | NO_GO_LIVE      |        | Hovedopptak i barnehagene
            EPJ;LEG;BV;VFT;IDM;NET;SEC;DC | 2030-12 | 2030-12 | NO_GO_LIVE      |        | Jul og nyttår
                                          | 2031-07 | 2031-07 | CAPACITY_FACTOR | 40     | Fellesferie
                                          | 2031-07 | 2031-07 | NO_DECISION     |        | Ingen kommunestyremøter
            OKO;LON                       | 2031-02 | 2031-02 | NO_GO_LIVE      |        | Årsavslutning
            OKO;LON                       | 2031-12 | 2031-12 | NO_GO_LIVE      |        | Årsavslutning; nye løsninger starter 1. januar
            LON                           | 2031-06 | 2031-06 | NO_GO_LIVE      |        | Feriepenger
            SKO                           | 2031-05 | 2031-06 | NO_GO_LIVE      |        | Eksamen
            SKO;BHG                       | 2031-08 | 2031-08 | NO_GO_LIVE      |        | Skolestart
            BHG                           | 2031-03 | 2031-04 | NO_GO_LIVE      |        | Hovedopptak i barnehagene
            EPJ;LEG;BV;VFT;IDM;NET;SEC;DC | 2031-12 | 2031-12 | NO_GO_LIVE      |        | Jul og nyttår
            NET;SEC;CLI;IDM               | 2027-08 | 2027-09 | NO_GO_LIVE      |        | Kommunestyre- og fylkestingsvalg
            NET;SEC;CLI;IDM               | 2031-08 | 2031-09 | NO_GO_LIVE      |        | Kommunestyre- og fylkestingsvalg
            """;

    private static final String VARIANTS =
            """
            name             | description                                                                    | riskPrice | fairnessPrice | approach  | oneArea | horizonMonths | participation | pins               | capacityFactor | sitOutLimit | winWin | earlyTolerance
            Samlet           | Alle områder avveid samlet: kostnad, risiko og jevn fordeling                  | 1500      | 10            | FREE      |         | 60            | BINDING       |                    | 100             |             |        |
            Nedenfra og opp  | Felles infrastruktur først, deretter fagsystemene                              | 1500      | 10            | BOTTOM_UP |         | 60            | BINDING       |                    | 100             |             |        |
            Ovenfra og ned   | Tjenestene innbyggerne møter først                                             | 1500      | 10            | TOP_DOWN  |         | 60            | BINDING       |                    | 100             |             |        |
            Forsiktig        | Parallell drift, færre samtidige bytter og en del av kapasiteten holdt tilbake | 3000      | 25            | CAUTIOUS  |         | 60            | BINDING       | KUL=KEEP; PPT=KEEP | 80             |             |        |
            Ett område først | Sak og arkiv fullføres i alle fem før noe annet starter                        | 1500      | 10            | ONE_AREA  | SAK     | 60            | BINDING       |                    | 100             |             |        |
            Frivillig        | Hver kommune kan stå utenfor inntil tre områder                                | 1500      | 10            | FREE      |         | 60            | VOLUNTARY     |                    | 100            | 3           |        |
            Ingen taper      | Ingen skal betale mer enn uten samarbeid; 600 kr per innbygger de tre første   | 1500      | 10            | FREE      |         | 60            | CORE_BINDING  |                    | 100            |             | HARD   | 600
            """;

    private CooperationSample() {}

    /** The rows of every sheet, by sheet key. */
    static Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("cooperation", RowTable.readLines(Kind.COOPERATION, "cooperation", COOPERATION));
        rows.put("members", RowTable.read(Kind.COOPERATION, "members", MEMBERS));
        rows.put("areas", RowTable.read(Kind.COOPERATION, "areas", AREAS));
        rows.put("targets", RowTable.read(Kind.COOPERATION, "targets", TARGETS));
        rows.put("effort", RowTable.read(Kind.COOPERATION, "effort", EFFORT));
        rows.put("vendorCapacity", RowTable.read(Kind.COOPERATION, "vendorCapacity", VENDOR_CAPACITY));
        rows.put("programmeTeam", RowTable.read(Kind.COOPERATION, "programmeTeam", PROGRAMME_TEAM));
        rows.put("councils", RowTable.read(Kind.COOPERATION, "councils", COUNCILS));
        rows.put("commonFreeze", RowTable.read(Kind.COOPERATION, "commonFreeze", COMMON_FREEZE));
        rows.put("variants", RowTable.read(Kind.COOPERATION, "variants", VARIANTS));
        CaseSample.add(rows);
        return rows;
    }
}
