package no.samtakt.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * What Bø would write in its workbook.
 *
 * <p>Tables as {@link RowTable} reads them. All of it is made up for illustration.
 */
final class BoSample {

    private static final String MUNICIPALITY =
            """
            name | number | inhabitants | inhabitantsDate | fte | ictStaff
            Bø   | 1867   | 2604        | 2019-06-30      | 290 | 2
            """;

    private static final String SYSTEMS =
            """
            id    | name                                    | area | product                     | vendor                         | version | hosting | runsOn  | users     | criticality | personalData | archiveDuty | skilledPersons | supportedUntil | annualCost | owner
            SAK1  | Sak og arkiv                            | SAK  | WebSak                      | ACOS                           | 8.11    | LOCAL   | DC1;DC3 | 105       | 3           | SPECIAL      | ja          | 3              |                | 70500      | Arkivleder
            SAK2  | Møte og utvalg                          | SAK  | ACOS Møte                   | ACOS                           | 2024.1  | LOCAL   | DC1     | 22        | 2           | ORDINARY     | ja          | 3              | 2029-09        | 19000      | Formannskapssekretær
            OKO1  | Økonomi og fakturabehandling            | OKO  | Visma Enterprise Økonomi    | Visma                          | 12      | LOCAL   | DC1;DC3 | 50        | 3           | ORDINARY     | ja          | 3              |                | 102500     | Økonomisjef
            OKO2  | Budsjett og virksomhetsstyring          | OKO  | Arena                       | Arena                          |         | VENDOR  |         | 18        | 2           | NONE         | nei         | 3              |                | 8000       | Økonomisjef
            LON1  | Lønn og personal                        | LON  | Visma HRM                   | Visma                          | 3.4     | LOCAL   | DC1;DC3 | 260       | 3           | SPECIAL      | ja          | 1              | 2028-12        | 88500      | Personalsjef
            LON2  | Turnus og ressursstyring                | LON  | Visma Ressursstyring        | Visma                          |         | VENDOR  |         | 125       | 3           | ORDINARY     | nei         | 2              |                | 15500      | Helse- og omsorgssjef
            EPJ1  | Pasientjournal pleie og omsorg          | EPJ  | CosDoc                      | ACOS                           | 2024.1  | LOCAL   | DC1;DC3 | 130       | 4           | SPECIAL      | ja          | 3              | 2029-09        | 126500     | Helse- og omsorgssjef
            HEL1  | Helsestasjon og skolehelse              | HEL  | CGM Helsestasjon            | CompuGroup Medical             |         | VENDOR  |         | 10        | 3           | SPECIAL      | ja          | 3              |                | 9000       | Ledende helsesykepleier
            LEG1  | Legekontor                              | LEG  | System X                    | Hove Medical                   |         | VENDOR  | DC1;VM7 | 9         | 4           | SPECIAL      | ja          | 3              |                | 10000      | Kommuneoverlege
            SOS1  | Sosialtjeneste                          | SOS  | Socio                       | Tietoevry                      | 2024.1  | LOCAL   | DC1     | 8         | 3           | SPECIAL      | ja          | 2              | 2029-12        | 26500      | NAV-leder
            SOS2  | Flyktning og integrering                | SOS  | Visma Flyktning             | Visma                          | 8.11    | LOCAL   | DC1     | 4         | 2           | SPECIAL      | ja          | 2              |                | 10000      | Leder voksenopplæring
            SKO1  | Skoleadministrasjon og SFO              | SKO  | Visma Flyt Skole            | Visma                          |         | VENDOR  |         | 75        | 2           | SPECIAL      | ja          | 3              |                | 8500       | Oppvekstsjef
            SKO2  | Læringsplattform                        | SKO  | itslearning                 | itslearning                    |         | VENDOR  |         | 60        | 2           | ORDINARY     | nei         | 3              |                | 6500       | Oppvekstsjef
            BHG1  | Barnehage                               | BHG  | Visma Flyt Barnehage        | Visma                          |         | VENDOR  |         | 32        | 2           | ORDINARY     | ja          | 2              |                | 3000       | Barnehagefaglig rådgiver
            PPT1  | PPT                                     | PPT  | HK-data PPI                 | HK data                        |         | VENDOR  |         | 3         | 2           | SPECIAL      | ja          | 3              |                | 3500       | PPT-leder
            PPT2  | Kulturskole                             | PPT  | SpeedAdmin                  | SpeedAdmin                     |         | VENDOR  |         | 5         | 1           | ORDINARY     | nei         | 3              |                | 3500       | Rektor kulturskolen
            BYG1  | Byggesak og plan                        | BYG  | Norkart eByggesak           | Norkart                        |         | VENDOR  |         | 7         | 2           | ORDINARY     | ja          | 2              |                | 13000      | Plan- og byggesakssjef
            GIS1  | Geografisk informasjonssystem           | GIS  | ISY WinMap                  | Norconsult Digital             |         | LOCAL   | DC1;DC3 | 6         | 2           | NONE         | nei         | 2              |                | 22000      | Geodatarådgiver
            GIS2  | Kartportal                              | GIS  | Kommunekart                 | Norkart                        |         | VENDOR  |         | 14        | 1           | NONE         | nei         | 2              |                | 3500       | Geodatarådgiver
            VAR1  | Kommunale gebyrer                       | VAR  | ISY ProAktiv                | Norconsult Digital             | 12      | LOCAL   | DC1;DC3 | 4         | 2           | ORDINARY     | ja          | 3              |                | 32000      | Kommunalteknisk sjef
            EIE1  | Forvaltning og drift av bygg            | EIE  | IK-bygg                     | Norsk Kommunalteknisk Forening |         | VENDOR  |         | 14        | 1           | NONE         | nei         | 3              |                | 6500       | Eiendomssjef
            BRN1  | Brann og feiing                         | BRN  | KOMTEK Brann                | Norkart                        | 12      | LOCAL   | DC1     | 6         | 3           | NONE         | nei         | 1              |                | 10000      | Brannsjef
            BRN2  | Krisestøtte                             | BRN  | CIM                         | F24                            |         | VENDOR  |         | 12        | 3           | ORDINARY     | nei         | 2              |                | 2500       | Beredskapskoordinator
            BIB1  | Biblioteksystem                         | BIB  | Mikromarc                   | Axiell                         |         | VENDOR  |         | 3         | 1           | ORDINARY     | nei         | 1              |                | 6500       | Biblioteksjef
            KUL1  | Booking av haller og lokaler            | KUL  | Aktiv kommune               | Aktiv kommune                  |         | VENDOR  |         | 11        | 1           | ORDINARY     | nei         | 1              |                | 2500       | Kultursjef
            VFT1  | Trygghetsalarm og responssenter         | VFT  | Hepro Respons               | Hepro                          |         | VENDOR  |         | 24        | 4           | SPECIAL      | nei         | 3              |                | 15500      | Leder hjemmetjenesten
            VFT2  | Medisindispensere og digital oppfølging | VFT  | Evondos                     | Evondos                        |         | VENDOR  |         | 12        | 3           | SPECIAL      | nei         | 3              |                | 4500       | Leder hjemmetjenesten
            WEB1  | Nettsted                                | WEB  | Custom Publish              | Custom Publish                 |         | VENDOR  |         | 'vet ikke | 2           | NONE         | nei         | 3              |                | 6500       | Kommunikasjonsrådgiver
            WEB2  | Skjema og innbyggerdialog               | WEB  | KF Skjema                   | Kommuneforlaget                |         | VENDOR  |         | 12        | 2           | ORDINARY     | ja          | 3              |                | 5500       | Leder servicetorg
            KVA1  | Kvalitet og avvik                       | KVA  | Compilo                     | Compilo                        |         | VENDOR  |         | 230       |             | ORDINARY     | ja          | 1              |                | 8000       | Kvalitetsrådgiver
            M3651 | Kontorstøtte og e-post                  | M365 | Microsoft 365               | Microsoft                      |         | VENDOR  |         | 265       | 3           | ORDINARY     | nei         | 1              |                | 36500      | IKT-leder
            TEL1  | Mobiltelefoni                           | TEL  | Telenor Mobilt Bedriftsnett | Telenor                        |         | VENDOR  |         | 150       | 3           | ORDINARY     | nei         | 1              |                | 6500       | IKT-leder
            TEL2  | Sentralbord                             | TEL  | Trio                        | Enghouse                       | 8.11    | LOCAL   | DC1     | 6         | 3           | ORDINARY     | nei         | 3              |                | 20500      | Leder servicetorg
            CLI1  | Klienthåndtering                        | CLI  | ConfigMgr                   | Microsoft                      | 2024.1  | LOCAL   | DC1     | 250       | 2           | NONE         | nei         | 1              | 2029-03        | 26000      | IKT-leder
            CLI2  | Brukerstøtte                            | CLI  | Pureservice                 | Pureservice                    |         | VENDOR  |         | 5         | 2           | NONE         | nei         | 1              |                | 2500       | IKT-leder
            PRT1  | Utskriftsløsning                        | PRT  | PaperCut                    | PaperCut                       | 3.4     | LOCAL   | DC1     | 225       | 1           | NONE         | nei         | 2              | 2030-12        | 14000      | IKT-leder
            INT1  | KS Fiks og SvarUt                       | INT  | KS Fiks                     | KS                             |         | VENDOR  |         | 29        | 3           | ORDINARY     | nei         | 3              |                | 7500       | IKT-leder
            """;

    private static final String INFRASTRUCTURE =
            """
            id   | name                      | type | product              | runsOn | annualCost | bookValue | depreciatedUntil | supportedUntil | skilledPersons
            NET1 | Kommunenett og svitsjer   | NET  | HPE Aruba            |        | 142500     | 424000    | 2031-12          | 2029-12        | 1
            NET2 | Trådløst nett             | NET  | HPE Aruba WLAN       | NET1   | 44500      | 87000     | 2030-12          | 2028-12        | 2
            NET3 | Helsenettsone             | NET  | Helsenettsone        | NET1   | 30000      |           |                  |                | 1
            SEC1 | Brannmur                  | SEC  | FortiGate            |        | 38500      | 118000    | 2028-12          | 2030-12        | 2
            SEC2 | Endepunktsikring          | SEC  | Sophos               |        | 27500      |           |                  | 2031-12        | 1
            DC1  | Virtualisering og servere | DC   | Hyper-V              |        | 183000     | 598000    | 2028-12          | 2030-12        | 2
            DC3  | Databaseserver            | DC   | SQL Server           | DC1    | 46000      |           |                  |                | 2
            BKP1 | Sikkerhetskopi            | BKP  | Veeam                | DC1    | 41500      | 165000    | 2030-12          | 2028-12        | 2
            IDM1 | Katalogtjeneste           | IDM  | Active Directory     | DC1    | 100500     |           |                  | 2028-12        | 2
            PRT2 | Utskriftsserver           | PRT  | Windows Print Server | DC1    | 7500       |           |                  | 2029-12        | 1
            """;

    private static final String CONTRACTS =
            """
            contract | vendor                         | covers         | start   | end     | boundUntil | noticeMonths | noticeEnd | options | optionsUsed | renewal | terminationFee | annualPrice | index | procurement      | optionHolderIn | confidential
            A01      | ACOS                           | SAK1;SAK2;EPJ1 | 2025-01 | ONGOING | 2028-12    | 6            | QUARTER   |         |             |         |                | 461000      | 2     |                  | SAK-1          |
            A02      | Visma                          | OKO1;LON1;LON2 | 2028-04 | 2031-03 |            | 3            |           | 1+1     | 0           | NONE    | 245000         | 492000      | 0     | OPEN             |                |
            A03      | Visma                          | SOS2;SKO1;BHG1 | 2020-11 | ONGOING | 2027-12    | 6            | QUARTER   |         |             |         |                | 183000      | 1     | CALL_OFF         |                |
            A04      | Arena                          | OKO2           | 2025-08 | 2029-07 |            | 6            | YEAR      |         |             | TACIT   | 40000          | 80000       | 0     | BELOW_THRESHOLD  |                |
            A05      | CompuGroup Medical             | HEL1           | 2027-01 | 2031-12 | 2031-12    | 12           |           | 2       | 0           | NONE    | 35000          | 74500       | 1     |                  |                |
            A06      | Hove Medical                   | LEG1           | 2027-09 | 2030-08 | 2030-08    | 3            | MONTH     | 1+1     | 1           | EXPRESS | 55000          | 112500      | 1     | BELOW_THRESHOLD  |                |
            A07      | Tietoevry                      | SOS1           | 2022-01 | ONGOING |            | 3            | MONTH     |         |             |         |                | 53500       | 2     | BELOW_THRESHOLD  |                |
            A08      | itslearning                    | SKO2           | 2025-08 | 2029-07 | 2029-07    | 3            | QUARTER   |         |             | TACIT   |                | 44500       | 0     |                  |                |
            A09      | HK data                        | PPT1           | 2027-03 | 2029-02 | 2029-02    | 3            |           | 1+1     | 0           | EXPRESS |                | 38000       | 2.5   | BELOW_THRESHOLD  |                |
            A10      | SpeedAdmin                     | PPT2           | 2024-11 | 2028-10 | 2028-10    | 3            | QUARTER   |         |             | TACIT   |                | 26500       | 1.5   | BELOW_THRESHOLD  |                |
            A11      | Norkart                        | BYG1;GIS2;BRN1 | 2021-08 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 172500      |       | OPEN             |                |
            A12      | Norconsult Digital             | GIS1;VAR1      | 2025-07 | 2030-06 |            | 12           |           | 2       | 0           | NONE    |                | 146000      |       | MINI_COMPETITION |                |
            A13      | Norsk Kommunalteknisk Forening | EIE1           | 2025-05 | 2029-04 | 2029-04    | 3            |           | 1+1     | 0           | EXPRESS |                | 49000       | 1     | BELOW_THRESHOLD  |                |
            A14      | F24                            | BRN2           | 2026-11 | 2031-10 |            | 6            |           | 1+1     | 1           | EXPRESS |                | 43500       | 0     |                  |                |
            A15      | Axiell                         | BIB1           | 2023-07 | 2027-06 | 2027-06    | 3            |           | 1+1     | 0           | EXPRESS |                |             | 1.5   | BELOW_THRESHOLD  |                |
            A16      | Aktiv kommune                  | KUL1           | 2023-05 | 2027-04 |            | 6            | YEAR      |         |             | TACIT   |                | 23500       | 2.5   | BELOW_THRESHOLD  |                |
            A17      | Hepro                          | VFT1           | 2024-07 | 2028-06 |            | 3            |           | 1+1     | 0           | EXPRESS |                | 140500      | 0     | CALL_OFF         |                |
            A18      | Evondos                        | VFT2           | 2025-06 | 2029-05 | 2029-05    | 3            | QUARTER   |         |             | TACIT   |                | 44000       | 0     | BELOW_THRESHOLD  |                |
            A19      | Custom Publish                 | WEB1           | 2025-12 | 2030-11 | 2030-11    | 12           |           | 2       | 0           | NONE    | 35000          | 74000       | 1.5   |                  |                |
            A20      | Kommuneforlaget                | WEB2           | 2025-05 | 2029-04 | 2029-04    | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 46000       | 2.5   |                  |                |
            A21      | Compilo                        | KVA1           | 2027-06 | 2031-05 |            | 3            | QUARTER   |         |             | TACIT   |                | 49000       | 0     | BELOW_THRESHOLD  |                |
            A22      | Microsoft                      | M3651          | 2023-05 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 267500      |       | CALL_OFF         |                |
            A23      | Microsoft                      | CLI1           | 2023-11 | 2027-10 | 2027-10    | 3            |           | 1+1     | 0           | EXPRESS |                | 97000       | 2.5   | BELOW_THRESHOLD  |                |
            A24      | Microsoft                      | DC1;DC3;PRT2   | 2023-03 | 2027-02 |            | 3            |           | 1+1     | 0           | EXPRESS |                | 227000      | 2     | MINI_COMPETITION |                |
            A25      | Telenor                        | TEL1           | 2024-02 | 2029-01 | 2029-01    | 6            |           | 1+1     | 1           | EXPRESS |                | 89000       | 1.5   | BELOW_THRESHOLD  |                |
            A26      | Enghouse                       | TEL2           | 2026-01 | ONGOING |            | 3            | MONTH     |         |             |         |                | 39500       | 1.5   |                  |                |
            A27      | Pureservice                    | CLI2           | 2029-08 | 2031-07 |            | 3            |           | 1+1     | 0           | EXPRESS |                | 42500       |       | BELOW_THRESHOLD  |                |
            A28      | PaperCut                       | PRT1           | 2024-09 | 2029-08 |            | 6            |           | 1+1     | 1           | EXPRESS |                | 43000       |       |                  |                |
            A29      | KS                             | INT1           | 2024-07 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 48500       | 2.5   |                  |                |
            A30      | HPE                            | NET1;NET2      | 2024-04 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 213000      | 1     | MINI_COMPETITION |                |
            A31      | Norsk Helsenett                | NET3           | 2023-06 | 2027-05 |            | 3            |           | 1+1     | 0           | EXPRESS | 20000          | 36000       |       | BELOW_THRESHOLD  |                |
            A32      | Fortinet                       | SEC1           | 2027-04 | 2031-03 | 2031-03    | 3            | QUARTER   |         |             | TACIT   |                | 68500       | 2     | BELOW_THRESHOLD  |                |
            A33      | Sophos                         | SEC2           | 2026-08 | 2030-07 | 2030-07    | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 47000       | 1     | BELOW_THRESHOLD  |                |
            A34      | Veeam                          | BKP1           | 2021-11 | ONGOING |            | 12           | YEAR      |         |             | TACIT   |                | 68500       | 0     |                  |                |
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
            SAK1  | IDM1                | REQUIRES           |                | Roller og tilgangsgrupper hentes fra katalogen
            EPJ1  | NET3                | REQUIRES           |                | Meldingsutveksling i helsenettsonen
            HEL1  | NET3                | REQUIRES           |                |
            LEG1  | NET3                | REQUIRES           |                |
            VFT1  | NET1                | REQUIRES           |                |
            M3651 | IDM1                | REQUIRES           |                |
            NET2  | NET1                | REQUIRES           |                |
            SEC1  | NET1                | REQUIRES           |                |
            SOS1  | SAK1                | ARCHIVES_TO        | 2500           |
            SKO1  | SAK1                | ARCHIVES_TO        | 2000           |
            BYG1  | SAK1                | ARCHIVES_TO        | 1500           |
            LON1  | SAK1                | ARCHIVES_TO        | 4000           |
            BHG1  | SAK1                | ARCHIVES_TO        | 3000           |
            HEL1  | SAK1                | ARCHIVES_TO        | 4000           |
            OKO1  | VAR1                | DATA_FEED          | 1500           | Fakturagrunnlag
            OKO1  | BHG1                | DATA_FEED          | 2000           | Fakturagrunnlag
            OKO1  | SKO1                | DATA_FEED          | 3000           | Fakturagrunnlag
            OKO1  | EPJ1                | DATA_FEED          | 2500           | Fakturagrunnlag
            OKO1  | LON1                | DATA_FEED          | 3000           | Lønnsbilag
            LON1  | LON2                | INTEGRATES         | 3000           | Timer og tillegg
            LON2  | EPJ1                | INTEGRATES         | 5000           |
            BYG1  | GIS1                | DATA_FEED          | 2000           |
            BRN1  | GIS1                | DATA_FEED          | 1000           |
            WEB2  | SAK1                | INTEGRATES         | 2000           | Skjema journalføres
            SAK2  | SAK1                | INTEGRATES         | 2500           |
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
            """;

    private static final String STAFFING =
            """
            role                 | from    | until   | daysPerMonth
            IT-drift             | 2027-01 |         | 6
            IT-prosjekt          | 2027-01 |         | 6
            Superbruker stab     | 2027-01 |         | 5
            Superbruker helse    | 2027-01 |         | 7
            Superbruker oppvekst | 2027-01 |         | 3.5
            Superbruker teknisk  | 2027-01 |         | 3
            Systemeier           | 2027-01 |         | 7
            Innkjøper            | 2027-01 |         | 9
            IT-prosjekt          | 2028-01 | 2029-12 | 1
            """;

    private static final String FREEZE =
            """
            areas      | from    | until   | kind            | factor | note
            NET;DC;SEC | 2028-03 | 2028-04 | NO_WORK         |        | Flytting av rådhusets serverrom
                       | 2027-12 | 2027-12 | CAPACITY_FACTOR | 60     | Julen
            """;

    private static final String BUDGET =
            """
            year | ceiling
            2027 | 1200000
            2028 | 2100000
            2029 | 2100000
            2030 | 1900000
            2031 | 1700000
            2032 | 900000
            """;

    private static final String PINS =
            """
            subject | target | reason
            LEG1    | KEEP   | Legekontoret er fornyet i 2026
            """;

    private BoSample() {}

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
