package no.samtakt.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * What Øksnes would write in its workbook.
 *
 * <p>Tables as {@link RowTable} reads them. All of it is made up for illustration.
 */
final class OksnesSample {

    private static final String MUNICIPALITY =
            """
            name   | number | inhabitants | inhabitantsDate | fte | ictStaff
            Øksnes | 1868   | 4432        | 2019-06-30      | 430 | 3
            """;

    private static final String SYSTEMS =
            """
            id    | name                            | area | product                  | vendor        | version | hosting | runsOn  | users | criticality | personalData | archiveDuty | skilledPersons | supportedUntil | annualCost | owner
            SAK1  | Sak og arkiv                    | SAK  | Elements                 | Sikri         |         | VENDOR  |         | 155   | 3           | SPECIAL      | ja          | 2              |                | 43000      | Arkivleder
            SAK2  | Møte og utvalg                  | SAK  | Elements                 | Sikri         |         | VENDOR  |         | 32    | 2           | ORDINARY     | ja          | 2              |                | 6000       | Formannskapssekretær
            SAK3  | Historisk arkivbase             | SAK  | ePhorte historisk        | Sikri         |         | LOCAL   | DC1     | 12    | 1           | SPECIAL      | ja          | 1              |                | '45'       | Arkivleder
            OKO1  | Økonomi og fakturabehandling    | OKO  | Visma Enterprise Økonomi | Visma         |         | LOCAL   | DC1;DC3 | 70    | 3           | ORDINARY     | ja          | 2              |                | 141000     | Økonomisjef
            OKO2  | Budsjett og virksomhetsstyring  | OKO  | Framsikt                 | Framsikt      |         | VENDOR  |         | 27    | 2           | NONE         | nei         | 2              |                | 6500       | Økonomisjef
            LON1  | Lønn og personal                | LON  | Visma HRM                | Visma         |         | LOCAL   | DC1;DC3 | 390   | 3           | SPECIAL      | ja          | 3              |                | 96000      | Personalsjef
            LON2  | Turnus og ressursstyring        | LON  | Visma Ressursstyring     | Visma         |         | VENDOR  |         | 190   | 3           | ORDINARY     | nei         | 3              |                | 14000      | Helse- og omsorgssjef
            LON3  | Rekruttering                    | LON  | Webcruiter               | Webcruiter    |         | VENDOR  |         | 26    | 1           | ORDINARY     | ja          | 2              |                | 5000       | Personalsjef
            EPJ1  | Pasientjournal pleie og omsorg  | EPJ  | CosDoc                   | ACOS          | 8.11    | LOCAL   | DC1;DC3 | 180   | 4           | SPECIAL      | ja          | 2              |                | 175500     | Helse- og omsorgssjef
            HEL1  | Helsestasjon og skolehelse      | HEL  | HsPro                    | Visma         | 8.11    | LOCAL   | DC1     | 15    | 3           | SPECIAL      | ja          | 1              |                | 21500      | Ledende helsesykepleier
            LEG1  | Legekontor                      | LEG  | Infodoc Plenario         | Infodoc       |         | VENDOR  |         | 13    | 4           | SPECIAL      | ja          | 2              |                | 14000      | Kommuneoverlege
            BV1   | Barnevern                       | BV   | Acos Barnevern           | ACOS          | 5.2     | LOCAL   | DC1     | 11    | 3           | SPECIAL      | ja          | 2              |                | 35500      | Barnevernleder
            SOS1  | Sosialtjeneste                  | SOS  | Socio                    | Tietoevry     | 8.11    | LOCAL   | DC1     | 14    | 3           | SPECIAL      | ja          | 1              |                | 23000      | NAV-leder
            SKO1  | Skoleadministrasjon og SFO      | SKO  | IST Administrasjon       | IST           |         | VENDOR  |         | 95    | 2           | SPECIAL      | ja          | 2              |                | 14500      | Oppvekstsjef
            SKO2  | Læringsplattform                | SKO  | itslearning              | itslearning   |         | VENDOR  |         | 95    | 2           | ORDINARY     | nei         | 2              |                | 7500       | Oppvekstsjef
            BHG1  | Barnehage                       | BHG  | Kidplan                  | IST           |         | VENDOR  |         | 45    | 2           | ORDINARY     | ja          | 3              |                | 12000      | Barnehagefaglig rådgiver
            PPT2  | Kulturskole                     | PPT  | SpeedAdmin               | SpeedAdmin    |         | VENDOR  |         | 7     | 1           | ORDINARY     | nei         | 2              |                | 2500       | Rektor kulturskolen
            BYG1  | Byggesak og plan                | BYG  | Elements Byggesak        | Sikri         |         | VENDOR  |         | 12    | 2           | ORDINARY     | ja          | 3              |                | 12000      | Plan- og byggesakssjef
            BYG2  | Eiendomsinformasjon             | BYG  | Infoland                 | Ambita        |         | VENDOR  |         | 4     | 1           | NONE         | nei         | 1              |                | 4500       | Plan- og byggesakssjef
            GIS1  | Geografisk informasjonssystem   | GIS  | GISLINE                  | Norkart       | 3.4     | LOCAL   | DC1;DC3 | 9     | 2           | NONE         | nei         | 3              | 2028-03        | 27500      | Geodatarådgiver
            GIS2  | Kartportal                      | GIS  | Kommunekart              | Norkart       |         | VENDOR  |         | 21    | 1           | NONE         | nei         | 1              |                | 6500       | Geodatarådgiver
            VAR1  | Kommunale gebyrer               | VAR  | KOMTEK                   | Norkart       |         | LOCAL   | DC1;DC3 | 6     | 2           | ORDINARY     | ja          | 2              |                | 30000      | Kommunalteknisk sjef
            VAR2  | Ledningskart vann og avløp      | VAR  | Gemini VA                | Volue         | 12      | LOCAL   | DC1     | 7     | 2           | NONE         | nei         | 2              |                | 17000      | Driftsingeniør VA
            EIE1  | Forvaltning og drift av bygg    | EIE  | Famac                    | Famac         |         | VENDOR  |         | 22    | 1           | NONE         | nei         | 2              |                | 6500       | Eiendomssjef
            BRN2  | Krisestøtte                     | BRN  | RAYVN                    | RAYVN         |         | VENDOR  |         |       | 3           | ORDINARY     | nei         | 3              |                | 5500       | Beredskapskoordinator
            BIB1  | Biblioteksystem                 | BIB  | Mikromarc                | Axiell        |         | VENDOR  |         | 4     | 1           | ORDINARY     | nei         | 1              |                | 5000       | Biblioteksjef
            KUL1  | Booking av haller og lokaler    | KUL  | Aktiv kommune            | Aktiv kommune |         | VENDOR  |         | 18    | 1           | ORDINARY     | nei         | 2              |                | 4000       | Kultursjef
            VFT1  | Trygghetsalarm og responssenter | VFT  | Tunstall Trygghetsalarm  | Tunstall      |         | VENDOR  |         | 37    | 4           | SPECIAL      | nei         | 1              |                | 10000      | Leder hjemmetjenesten
            WEB1  | Nettsted                        | WEB  | ACOS CMS                 | ACOS          |         | VENDOR  |         | 12    | 2           | NONE         | nei         | 2              |                | 8500       | Kommunikasjonsrådgiver
            WEB2  | Skjema og innbyggerdialog       | WEB  | ACOS Interact            | ACOS          |         | VENDOR  |         | 18    | 2           | ORDINARY     | ja          | 2              |                | 7500       | Leder servicetorg
            KVA1  | Kvalitet og avvik               | KVA  | EQS                      | Extend        |         | VENDOR  |         | 350   | 1           | ORDINARY     | ja          | 3              |                | 9000       | Kvalitetsrådgiver
            M3651 | Kontorstøtte og e-post          | M365 | Microsoft 365            | Microsoft     |         | VENDOR  |         | 340   | 3           | ORDINARY     | nei         | 3              |                | 63500      | IKT-leder
            TEL1  | Mobiltelefoni                   | TEL  | Telia Smart Connect      | Telia         |         | VENDOR  |         | 220   | 3           | ORDINARY     | nei         | 2              |                | 9500       | IKT-leder
            TEL2  | Sentralbord                     | TEL  | Puzzel                   | Puzzel        |         | VENDOR  |         | 8     | 3           | ORDINARY     | nei         | 2              |                | 5500       | Leder servicetorg
            CLI1  | Klienthåndtering                | CLI  | Intune                   | Microsoft     |         | VENDOR  |         | 380   | 2           | NONE         | nei         | 2              |                | 22500      | IKT-leder
            PRT1  | Utskriftsløsning                | PRT  | PaperCut                 | PaperCut      |         | LOCAL   | DC1     | 365   | 1           | NONE         | nei         | 3              |                | 21500      | IKT-leder
            INT1  | KS Fiks og SvarUt               | INT  | KS Fiks                  | KS            |         | VENDOR  |         | 45    | 3           | ORDINARY     | nei         | 2              |                | 9500       | IKT-leder
            PPT2  | Kulturskole (gammel)            | PPT  | SpeedAdmin               | SpeedAdmin    |         | VENDOR  |         | 7     | 1           | ORDINARY     | nei         | 2              |                | 2500       | Rektor kulturskolen
            """;

    private static final String INFRASTRUCTURE =
            """
            id   | name                      | type | product          | runsOn | annualCost | bookValue | depreciatedUntil | supportedUntil | skilledPersons
            NET1 | Kommunenett og svitsjer   | NET  | HPE Aruba        |        | 215500     | 474000    | 2030-12          |                | 2
            NET2 | Trådløst nett             | NET  | HPE Aruba WLAN   | NET1   | 50500      | 208000    | 2031-12          |                | 1
            NET3 | Helsenettsone             | NET  | Helsenettsone    | NET1   | 31000      |           |                  | 2030-12        | 2
            SEC1 | Brannmur                  | SEC  | Check Point      |        | 73500      | 111000    | 2029-12          |                | 1
            SEC2 | Endepunktsikring          | SEC  | Sophos           |        | 43000      |           |                  |                | 2
            DC2  | Lagring                   | DC   | Dell PowerVault  |        | 76000      | 172000    | 2029-12          |                | 1
            DC1  | Virtualisering og servere | DC   | Hyper-V          | DC2    | 238000     | 504000    | 2028-12          |                | 2
            DC3  | Databaseserver            | DC   | SQL Server       | DC1    | 51500      |           |                  | 2028-12        | 2
            BKP1 | Sikkerhetskopi            | BKP  | Veeam            | DC1    | 53500      | 110000    | 2031-12          |                | 1
            IDM1 | Katalogtjeneste           | IDM  | Active Directory | DC1    | 143000     |           |                  |                | 1
            """;

    private static final String CONTRACTS =
            """
            contract | vendor          | covers              | start   | end     | boundUntil | noticeMonths | noticeEnd | options | optionsUsed | renewal | terminationFee | annualPrice | index | procurement      | optionHolderIn | confidential
            A01      | Sikri           | SAK1;SAK2;BYG1      | 2024-06 | 2029-05 |            | 12           |           | 2       | 0           | NONE    | 250000         | 497000      |       |                  |                |
            A02      | Visma           | OKO1;LON1;LON2;HEL1 | 2025-09 | 2029-08 |            | 3            | QUARTER   |         |             | TACIT   |                | 753000      |       | OPEN             |                |
            A03      | Framsikt        | OKO2                | 2025-08 | 2029-07 |            | 3            | QUARTER   |         |             | TACIT   |                | 103500      | 1     |                  |                |
            A04      | Webcruiter      | LON3                | 2025-12 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 37500       | 2     |                  |                |
            A05      | ACOS            | EPJ1;BV1;WEB1;WEB2  | 2024-01 | '2029   |            | 12           | YEAR      |         |             | TACIT   |                | 642500      | 2.5   | OPEN             |                |
            A06      | Infodoc         | LEG1                | 2025-10 | 2030-09 | 2030-09    | 12           |           | 2       | 0           | NONE    |                | 144000      | 1.5   |                  |                |
            A07      | Tietoevry       | SOS1                | 2026-04 | 2030-03 |            | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS | 40000          | 82500       | 2     | BELOW_THRESHOLD  |                |
            A08      | IST             | SKO1;BHG1           | 2025-12 | 2030-11 |            | 12           |           | 2       | 0           | NONE    |                | 220000      | 2     |                  |                |
            A09      | itslearning     | SKO2                | 2027-02 | 2031-01 | 2031-01    | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 69000       | 2.5   | BELOW_THRESHOLD  |                |
            A10      | SpeedAdmin      | PPT2                | 2025-06 | 2029-05 |            | 6            | YEAR      |         |             | TACIT   |                | 33500       | 2.5   | BELOW_THRESHOLD  |                |
            A11      | Ambita          | BYG2                | 2027-08 | 2030-07 |            | 3            |           | 1+1     | 0           | NONE    |                | 28500       | 0     |                  |                |
            A12      | Norkart         | GIS1;GIS2;VAR1      | 2025-07 | 2028-06 |            | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 248500      |       | OPEN             |                |
            A13      | Volue           | VAR2                | 2023-11 | 2026-10 | 2026-10    | 3            |           | 1+1     | 0           | NONE    |                | 53000       | 1     | BELOW_THRESHOLD  |                |
            A14      | Famac           | EIE1                | 2022-09 | ONGOING |            | 12           | YEAR      |         |             | TACIT   |                | 64000       |       |                  |                |
            A15      | RAYVN           | BRN2                | 2026-10 | 2028-09 | 2028-09    | 3            |           | 1+1     | 0           | EXPRESS | 25000          | 47500       | 2.5   | BELOW_THRESHOLD  |                |
            A16      | Axiell          | BIB1                | 2027-08 | 2031-07 | 2031-07    | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 60500       | 2.5   | BELOW_THRESHOLD  |                |
            A17      | Aktiv kommune   | KUL1                | 2026-01 | 2025-06 |            | 12           |           |         |             |         | 15000          | 25500       | 2     | BELOW_THRESHOLD  |                |
            A18      | Tunstall        | VFT1                | 2026-10 | 2031-09 |            | 6            |           | 1+1     | 1           | EXPRESS |                | 193500      | 0     |                  |                |
            A19      | Extend          | KVA1                | 2025-04 | 2030-03 | 2030-03    | 12           |           | 2       | 0           | NONE    |                | 73500       | 1     |                  |                |
            A20      | Microsoft       | M3651               | 2028-05 | 2031-04 | 2031-04    | 3            | MONTH     | 1+1     | 1           | EXPRESS |                | 424500      | 1     |                  |                |
            A21      | Microsoft       | CLI1                | 2021-03 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 137500      |       | CALL_OFF         |                |
            A22      | Microsoft       | DC1;DC3             | 2023-08 | 2028-07 |            | 6            |           | 1+1     | 1           | EXPRESS |                | 280000      | 0     | MINI_COMPETITION |                |
            A23      | Telia           | TEL1                | 2024-02 | ONGOING |            | 3            | MONTH     |         |             |         |                | 151500      | 1.5   | MINI_COMPETITION | TEL-1          |
            A24      | Puzzel          | TEL2                | 2023-10 | 2027-09 |            | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 74000       | 2     | BELOW_THRESHOLD  |                |
            A25      | PaperCut        | PRT1                | 2023-03 | 2027-02 | 2027-02    | 6            | HALF_YEAR | 1+1     | 1           | EXPRESS |                | 50500       | 1.5   | BELOW_THRESHOLD  |                |
            A26      | KS              | INT1                | 2023-04 | ONGOING |            | 12           | YEAR      |         |             | TACIT   |                | 58500       | 2.5   |                  |                |
            A27      | HPE             | NET1;NET2           | 2022-02 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 294500      | 2     | OPEN             |                |
            A28      | Norsk Helsenett | NET3                | 2021-12 | ONGOING |            | 6            | QUARTER   |         |             |         |                | 47000       | 0     | BELOW_THRESHOLD  |                |
            A29      | Check Point     | SEC1                | 2022-02 | ONGOING | 2028-12    | 12           | YEAR      |         |             | TACIT   |                | 65500       | 1     |                  |                |
            A30      | Sophos          | SEC2                | 2026-03 | 2030-02 | 2030-02    | 3            |           | 1+1     | 0           | EXPRESS |                | 65000       | 2.5   | BELOW_THRESHOLD  |                |
            A31      | Dell            | DC2                 | 2023-12 | 2027-11 |            | 6            | YEAR      |         |             | TACIT   |                | 67000       |       | BELOW_THRESHOLD  |                |
            A32      | Veeam           | BKP1                | 2025-02 | 2030-01 |            | 6            |           | 1+1     | 1           | EXPRESS |                | 83500       | 2     |                  |                |
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
            BV1   | SAK1                | ARCHIVES_TO        | 1500           |
            SOS1  | SAK1                | ARCHIVES_TO        | 2000           |
            SKO1  | SAK1                | ARCHIVES_TO        | 2000           |
            BYG1  | SAK1                | ARCHIVES_TO        | 1500           |
            LON1  | SAK1                | ARCHIVES_TO        | 2000           |
            BHG1  | SAK1                | ARCHIVES_TO        | 5000           |
            HEL1  | SAK1                | ARCHIVES_TO        | 1500           |
            OKO1  | VAR1                | DATA_FEED          | 2500           | Fakturagrunnlag
            OKO1  | BHG1                | DATA_FEED          | 2000           | Fakturagrunnlag
            OKO1  | SKO1                | DATA_FEED          | 2000           | Fakturagrunnlag
            OKO1  | EPJ1                | DATA_FEED          | 2000           | Fakturagrunnlag
            OKO1  | LON1                | DATA_FEED          | 4000           | Lønnsbilag
            LON1  | LON2                | INTEGRATES         | 1500           | Timer og tillegg
            LON2  | EPJ1                | INTEGRATES         | 5000           |
            BYG1  | GIS1                | DATA_FEED          | 2000           |
            VAR2  | GIS1                | DATA_FEED          | 4000           |
            WEB2  | SAK1                | INTEGRATES         | 2500           | Skjema journalføres
            SAK2  | SAK1                | INTEGRATES         | 2000           |
            OKO2  | OKO1                | DATA_FEED          | 2000           |
            EPJ1  | VFT1                | INTEGRATES         | 12000          |
            SAK1  | INT1                | INTEGRATES         | 0              | SvarUt: samme grensesnitt før og etter
            VFT1  | TEL1                | INTEGRATES         | 2000           |
            EPJ1  | VFT1                | MOVE_TOGETHER      |                | Felles tiltaksplan
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
            role                 | from    | daysPerMonth
            IT-drift             | 2027-01 | 6.5
            IT-prosjekt          | 2027-01 | 7
            Superbruker stab     | 2027-01 | 5.5
            Superbruker helse    | 2027-01 | 9
            Superbruker oppvekst | 2027-01 | 4
            Superbruker teknisk  | 2027-01 | 4
            Systemeier           | 2027-01 | 8
            Innkjøper            | 2027-01 | 10
            """;

    private static final String FREEZE =
            """
            from    | until   | kind            | factor | note
            2028-02 | 2028-02 | CAPACITY_FACTOR | 60     | Skreifiske og vinterferie, lav bemanning
            """;

    private static final String BUDGET =
            """
            year | ceiling
            2027 | 2000000
            2028 | 3000000
            2029 | 3000000
            2030 | 2800000
            2031 | 2400000
            2032 | 1400000
            """;

    private OksnesSample() {}

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
