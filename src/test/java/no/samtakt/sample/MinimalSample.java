package no.samtakt.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/** Two made-up municipalities and three areas, small enough to plan by hand; the calculation is in the folder's README. */
final class MinimalSample {

    private static final String COOPERATION =
            """
            name            | Nordvik og Sørvik
            notice          | Illustrasjonsdata – ikke kommunens opplysninger
            country         | NO
            currency        | NOK
            planningDate    | 2026-09-01
            planStart       | 2027-01
            lastGoLive      | 2027-12
            analysisYears   | 3
            discountRate    | 0
            priceLevel      | 2026-kroner
            vat             | uten mva (kompensasjon)
            form            | vertskommune
            internalDayRate | 4000
            externalDayRate | 10000
            riskPrice       | 0
            equalShare      | 100
            criticalLimit   | 2
            """;

    private static final String MEMBERS =
            """
            municipality | ownership | pilot | note
            Nordvik      | 50        | nei   |
            Sørvik       | 50        | nei   |
            """;

    private static final String AREAS =
            """
            code | name             | layer          | weight | participation | currentStandard
            SAK  | Sak og arkiv     | SUPPORT        | 1      | VOLUNTARY     |
            LON  | Lønn og personal | SUPPORT        | 1      | VOLUNTARY     |
            NET  | Nett             | INFRASTRUCTURE | 1      | VOLUNTARY     |
            """;

    private static final String TARGETS =
            """
            id    | area | product      | vendor | hosting | host    | running | procurement | leadMonths | establishMonths | establishCost | fixedPerYear | perUser | perInhabitant | waveCost | requires | minimumMembers | pilotRequired
            SAK-1 | SAK  | Elements     | Sikri  | VENDOR  | Nordvik | ja      | NONE        | 0          | 0               | 0             | 0            | 600     | 0             | 10000    |          | 1              | nei
            LON-1 | LON  | Visma HRM    | Visma  | VENDOR  | Sørvik  | ja      | NONE        | 0          | 0               | 0             | 0            | 1200    | 0             | 10000    |          | 1              | nei
            NET-1 | NET  | Felles nett  |        | JOINT   | Nordvik | ja      | NONE        | 0          | 0               | 0             | 120000       | 0       | 0             | 20000    |          | 2              | nei
            """;

    private static final String EFFORT =
            """
            area | mode     | durationMonths | effort      | parallelMonths | hypercareMonths | probability
            SAK  | BIG_BANG | 2              | IT-drift 20 | 0              | 0               | 0
            LON  | BIG_BANG | 2              | IT-drift 20 | 0              | 0               | 0
            NET  | BIG_BANG | 1              | IT-drift 25 | 0              | 0               | 0
            """;

    private static final String COUNCILS =
            """
            municipality | months
            Nordvik      | 1;2;3;4;5;6;7;8;9;10;11;12
            Sørvik       | 1;2;3;4;5;6;7;8;9;10;11;12
            """;

    private static final String VARIANTS =
            """
            name   | description           | riskPrice | fairnessPrice | approach | horizonMonths | participation | capacityFactor
            Samlet | Lavest samlet kostnad | 0         | 0             | FREE     | 12            | BINDING       | 100
            """;

    private static final String NORDVIK =
            """
            name    | number | inhabitants | inhabitantsDate | fte | ictStaff
            Nordvik | 9901   | 6000        | 2026-01-01      | 600 | 4
            """;

    private static final String NORDVIK_SYSTEMS =
            """
            id   | name             | area | product          | vendor | hosting | users | criticality | personalData | archiveDuty | skilledPersons | annualCost
            SAK1 | Sak og arkiv     | SAK  | Elements         | Sikri  | VENDOR  | 600   | 3           | NONE         | nei         | 2              | 0
            LON1 | Lønn og personal | LON  | Unit4 HR         | Unit4  | LOCAL   | 600   | 3           | NONE         | nei         | 2              | 0
            """;

    private static final String NORDVIK_INFRASTRUCTURE =
            """
            id   | name         | type | product        | annualCost | skilledPersons
            NET1 | Kommunenett  | NET  | Cisco Catalyst | 240000     | 2
            """;

    private static final String NORDVIK_CONTRACTS =
            """
            contract | vendor | covers | start   | end     | boundUntil | noticeMonths | noticeEnd | annualPrice | index
            A1       | Sikri  | SAK1   | 2024-01 | ONGOING |            | 3            | MONTH     | 480000      | 0
            A2       | Unit4  | LON1   | 2024-01 | ONGOING | 2027-06    | 3            | MONTH     | 960000      | 0
            """;

    private static final String SORVIK =
            """
            name   | number | inhabitants | inhabitantsDate | fte | ictStaff
            Sørvik | 9902   | 6000        | 2026-01-01      | 600 | 4
            """;

    private static final String SORVIK_SYSTEMS =
            """
            id   | name             | area | product    | vendor | hosting | users | criticality | personalData | archiveDuty | skilledPersons | annualCost
            SAK1 | Sak og arkiv     | SAK  | WebSak     | ACOS   | LOCAL   | 600   | 3           | NONE         | nei         | 2              | 0
            LON1 | Lønn og personal | LON  | Visma HRM  | Visma  | VENDOR  | 600   | 3           | NONE         | nei         | 2              | 0
            """;

    private static final String SORVIK_INFRASTRUCTURE =
            """
            id   | name        | type | product   | annualCost | skilledPersons
            NET1 | Kommunenett | NET  | HPE Aruba | 240000     | 2
            """;

    private static final String SORVIK_CONTRACTS =
            """
            contract | vendor | covers | start   | end     | noticeMonths | noticeEnd | annualPrice | index
            A1       | ACOS   | SAK1   | 2024-01 | ONGOING | 3            | MONTH     | 720000      | 0
            A2       | Visma  | LON1   | 2024-01 | ONGOING | 3            | MONTH     | 840000      | 0
            """;

    private static final String DEPENDENCIES =
            """
            from | to   | type     | bridgePerMonth
            SAK1 | NET1 | REQUIRES | 0
            """;

    private static final String STAFFING =
            """
            role     | from    | until | daysPerMonth
            IT-drift | 2027-01 |       | 25
            """;

    private static final String BUDGET = """
            year | ceiling
            2027 | 1000000
            """;

    private MinimalSample() {}

    static Map<String, List<Map<String, Object>>> cooperation() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("cooperation", RowTable.readLines(Kind.COOPERATION, "cooperation", COOPERATION));
        rows.put("members", RowTable.read(Kind.COOPERATION, "members", MEMBERS));
        rows.put("areas", RowTable.read(Kind.COOPERATION, "areas", AREAS));
        rows.put("targets", RowTable.read(Kind.COOPERATION, "targets", TARGETS));
        rows.put("effort", RowTable.read(Kind.COOPERATION, "effort", EFFORT));
        rows.put("councils", RowTable.read(Kind.COOPERATION, "councils", COUNCILS));
        rows.put("variants", RowTable.read(Kind.COOPERATION, "variants", VARIANTS));
        return rows;
    }

    static Map<String, List<Map<String, Object>>> nordvik() {
        return member(NORDVIK, NORDVIK_SYSTEMS, NORDVIK_INFRASTRUCTURE, NORDVIK_CONTRACTS);
    }

    static Map<String, List<Map<String, Object>>> sorvik() {
        return member(SORVIK, SORVIK_SYSTEMS, SORVIK_INFRASTRUCTURE, SORVIK_CONTRACTS);
    }

    private static Map<String, List<Map<String, Object>>> member(
            String municipality, String systems, String infrastructure, String contracts) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("municipality", RowTable.read(Kind.MEMBER, "municipality", municipality));
        rows.put("systems", RowTable.read(Kind.MEMBER, "systems", systems));
        rows.put("infrastructure", RowTable.read(Kind.MEMBER, "infrastructure", infrastructure));
        rows.put("contracts", RowTable.read(Kind.MEMBER, "contracts", contracts));
        rows.put("dependencies", RowTable.read(Kind.MEMBER, "dependencies", DEPENDENCIES));
        rows.put("staffing", RowTable.read(Kind.MEMBER, "staffing", STAFFING));
        rows.put("budget", RowTable.read(Kind.MEMBER, "budget", BUDGET));
        return rows;
    }
}
