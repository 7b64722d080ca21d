package no.samtakt.sample;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ten co-operations of the Danish catalogue of 2016 on inter-municipal ICT, and Hedensted's. Members, form and keys are as told
 * there; inhabitants are rounded figures of 2016, adjusted to the sum where the catalogue names only some of the members.
 */
final class DanishScenarios {

    private static final String CATALOGUE = "Inspirationskatalog 2016, §";
    private static final String COLUMNS =
            "area | today | price | target | vendor | procurement | lead | build | establish | fixed | newPrice | least\n";

    private DanishScenarios() {}

    static List<Scenario> list() {
        return List.of(
                riso(),
                viborgSilkeborg(),
                sjaelland(),
                storkobenhavn(),
                sbsys(),
                fourK(),
                itForsyningen(),
                hotline(),
                landevej(),
                os2(),
                hedensted());
    }

    private static Scenario riso() {
        return Scenario.danish("riso", "RISO – Ringsted og Sorø", "mundtlig aftale")
                .form("AGREEMENT", true, "")
                .from("2016-07")
                .source(
                        "2016-01-01",
                        CATALOGUE + "2.1: ca. 63.000 indbyggere",
                        "\"regnskabet går nogenlunde op\": timer jævnes ud")
                .member("Ringsted", 34_000)
                .member("Sorø", 29_500)
                .areas(
                        COLUMNS
                                + """
                                JOB | Workbase;Opus Jobcenter | 16 | Fælles jobcentersystem | Schultz | OPEN | 8 | 3 | 300000 | 0 | 12 |
                                GIS | MapInfo;QGIS | 6 | Fælles data og GIS | | NONE | 0 | 2 | 120000 | 180000 | 0 |
                                SAK | Acadre;SBSYS | 20 | SBSYS | Ditmer | CALL_OFF | 2 | 3 | 250000 | 0 | 17 |""")
                .sharing(
                        """
                        projectKey   | lige
                        hoursKey     | lige
                        evenedByWork | ja""")
                .sheet(
                        "keys",
                        """
                        key  | basis | weight
                        lige | EQUAL | '1""")
                .sheet(
                        "costElements",
                        """
                        id     | name                                             | kind        | priceBasis | partYear
                        ansat  | Fælles ansættelser: hver afholder dem, den har   | SECRETARIAT | OWN_COST   | MONTHS""")
                .figures(2016, "", "hours", List.of("900", "820"))
                .figures(2017, "", "hours", List.of("780", "860"));
    }

    private static Scenario viborgSilkeborg() {
        return Scenario.danish("viborg-silkeborg", "Digitaliseringssamarbejdet Viborg–Silkeborg", "aftale")
                .form("AGREEMENT", false, "")
                .from("2016-07")
                .source("2016-01-01", CATALOGUE + "2.2: ca. 186.000 indbyggere", "opgaver skiftevis, uden betaling")
                .member("Viborg", 95_500)
                .member("Silkeborg", 90_500)
                .areas(
                        COLUMNS
                                + """
                                SKO | Fronter;ItsLearning | 14 | MinUddannelse | UVdata | OPEN | 9 | 3 | 500000 | 0 | 10 |
                                SAK | Acadre;SBSYS | 20 | SBSYS | Ditmer | CALL_OFF | 2 | 4 | 600000 | 0 | 17 |
                                OKO | Opus Økonomi;Prisme | 30 | Fælles økonomisystem | | OPEN | 12 | 6 | 1500000 | 0 | 24 |""")
                .sharing(
                        """
                        projectKey   | lige
                        hoursKey     | lige
                        evenedByWork | ja""")
                .sheet(
                        "keys",
                        """
                        key  | basis | weight
                        lige | EQUAL | '1""")
                .figures(2016, "", "hours", List.of("1480", "1720"))
                .figures(2017, "", "hours", List.of("1700", "1500"));
    }

    private static Scenario sjaelland() {
        Scenario scenario = Scenario.danish("sjaelland", "Digitaliseringsforeningen på Sjælland", "forening")
                .form("ASSOCIATION", true, "")
                .from("2016-07")
                .source(
                        "2016-01-01",
                        CATALOGUE
                                + "2.3: ca. 680.000 oplyst, medlemmernes sum er ca. 640.000; Ringsted 12. medlem 1.1.2017",
                        "pr. indbygger, fast + variabel, et år forud");
        Object[][] members = {
            {"Greve", 49_000}, {"Guldborgsund", 61_000}, {"Holbæk", 70_000}, {"Kalundborg", 48_500}, {"Køge", 59_500},
            {"Lejre", 27_500}, {"Næstved", 82_000}, {"Odsherred", 33_000}, {"Roskilde", 86_000}, {"Slagelse", 78_000},
            {"Vordingborg", 46_000}, {"Ringsted", 34_000}
        };
        Stream.of(members).forEach(member -> scenario.member((String) member[0], (Integer) member[1]));
        // Bought together, the price per inhabitant falls with those that join; the steps are made up, as all prices
        // here.
        return scenario.membership("joined | note", "2017-01-01 | 12. medlem; også i RISO")
                .priceTiers("OKO-1", "INHABITANTS", "0 | 26", "200000 | 22", "450000 | 18")
                .priceTiers("EPJ-1", "INHABITANTS", "0 | 31", "200000 | 28", "450000 | 24")
                .areas(
                        COLUMNS
                                + """
                                OKO | Opus Økonomi;Prisme;Opus Økonomi | 30 | Fælles økonomisystem | | OPEN | 14 | 6 | 4000000 | 0 | 24 | 6
                                SAK | Acadre;SBSYS;eDoc | 20 | Fælles ESDH | | OPEN | 12 | 4 | 2500000 | 0 | 15 | 6
                                EPJ | KMD Care;Vitae | 35 | Fælles omsorgssystem | | NEGOTIATED | 14 | 6 | 5000000 | 0 | 29 | 6""")
                .sharing(
                        """
                        secretariatKey | indbyggere
                        projectKey     | indbyggere""")
                .sheet(
                        "keys",
                        """
                        key        | basis       | weight
                        indbyggere | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id    | name                            | kind        | key        | amount  | paid    | partYear
                        fast  | Sekretariat (fast del)          | SECRETARIAT | indbyggere | 3200000 | ADVANCE | MONTHS
                        var   | Årets projekter (variabel del)  | PROJECT     | indbyggere | 4800000 | ADVANCE | MONTHS""");
    }

    private static Scenario storkobenhavn() {
        Scenario scenario = Scenario.danish("storkobenhavn", "Den Storkøbenhavnske Digitaliseringsforening", "forening")
                .form("ASSOCIATION", true, "Albertslund")
                .from("2016-07")
                .source(
                        "2016-01-01",
                        CATALOGUE + "2.4: ca. 264.000 indbyggere",
                        "kontingent 1/9 hver; projekter efter indbyggere; nettotimer én gang årligt");
        Object[][] members = {
            {"Albertslund", 28_000}, {"Dragør", 14_000}, {"Glostrup", 22_500}, {"Hvidovre", 53_000},
            {"Høje-Taastrup", 50_000}, {"Ishøj", 22_500}, {"Rødovre", 39_000}, {"Solrød", 22_000},
            {"Vallensbæk", 15_500}
        };
        Stream.of(members).forEach(member -> scenario.member((String) member[0], (Integer) member[1]));
        return scenario.areas(
                        COLUMNS
                                + """
                                SOS | KMD Sag;KMD Sag;KMD Sag | 18 | KY (KOMBIT) | Netcompany | CALL_OFF | 2 | 4 | 900000 | 0 | 13 | 9
                                SAK | Acadre;SBSYS;eDoc | 20 | SBSYS | Ditmer | CALL_OFF | 2 | 3 | 600000 | 0 | 17 | 3
                                LON | KMD Opus Løn;SD Løn | 22 | SD Løn | Silkeborg Data | OPEN | 10 | 4 | 900000 | 0 | 18 | 4""")
                .sharing(
                        """
                        secretariatKey | lige
                        projectKey     | indbyggere
                        hourRate       | 525
                        hourTolerance  | 20
                        hoursKey       | indbyggere
                        noticeMonths   | 12""")
                .sheet(
                        "keys",
                        """
                        key        | basis       | weight
                        lige       | EQUAL       | '1
                        indbyggere | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id        | name                                  | kind        | key        | amount | host        | overhead | paid
                        leder     | Programleder, ansat i Albertslund     | SECRETARIAT | lige       | 900000 | Albertslund | 5        | SAME_YEAR
                        monopol   | Monopolbruddet, fælles projekt        | PROJECT     | indbyggere | 2664000 |            |          | SAME_YEAR""")
                .figures(2016, "", "hours", List.of("620", "90", "310", "480", "400", "150", "330", "120", "100"));
    }

    private static Scenario sbsys() {
        Scenario scenario = Scenario.danish("sbsys", "Brugerklubben SBSYS", "forening")
                .form("ASSOCIATION", true, "")
                .from("2016-07")
                .source(
                        "2016-01-01",
                        CATALOGUE
                                + "2.5: 27 kommuner og 1 region, ca. 2.375.000; kun seks er nævnt, resten har lige dele af summen",
                        "9 kr. pr. indbygger; ekstraudvikling efter indbyggere blandt dem, der vil");
        Object[][] named = {
            {"Faaborg-Midtfyn", 51_000},
            {"Hjørring", 65_500},
            {"Mariagerfjord", 42_000},
            {"Region Midtjylland", 1_280_000},
            {"Struer", 21_500},
            {"Vejle", 111_000}
        };
        Stream.of(named).forEach(member -> scenario.member((String) member[0], (Integer) member[1]));
        others(scenario, 22, 2_375_000 - 1_571_000);
        return scenario.areas(
                        COLUMNS
                                + """
                                SAK | eDoc;SBSYS;SBSYS;SBSYS;Acadre | 13 | SBSYS | Ditmer | CALL_OFF | 1 | 2 | 400000 | 0 | 9 | 5""")
                .sharing("projectKey | indbyggere")
                .sheet(
                        "keys",
                        """
                        key        | basis       | weight
                        indbyggere | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id     | name                              | kind        | amount  | price | priceBasis  | paymentsPerYear | group
                        klub   | Kontingent: drift og udvikling    | SECRETARIAT |         | 9     | INHABITANTS | 1               |
                        modul  | Ekstraudvikling: byggesagsmodul   | PROJECT     | 1200000 |       |             |                 | Hjørring;Mariagerfjord;Vejle""");
    }

    private static Scenario fourK() {
        // One may sit out a project, but not again and again (2.6.5).
        return Scenario.danish("4k", "4K – Gentofte, Gladsaxe, Lyngby-Taarbæk, Rudersdal", "mundtlig aftale")
                .form("AGREEMENT", true, "")
                .sitOutLimit(1)
                .from("2016-07")
                .source(
                        "2016-01-01",
                        CATALOGUE + "2.6: ca. 264.000 oplyst, medlemmernes sum er ca. 253.000",
                        "egne udgifter; sekretariat i fire lige dele; pulje 2–4 mio. hver")
                .member("Gentofte", 75_000)
                .member("Gladsaxe", 68_000)
                .member("Lyngby-Taarbæk", 55_000)
                .member("Rudersdal", 55_500)
                .areas(
                        COLUMNS
                                + """
                                BYG | Structura;KMD Byggesag;Geosag | 9 | Byggesagscenter uden vægge | | OPEN | 9 | 4 | 800000 | 0 | 6 | 3
                                SKO | SkoleIntra;ItsLearning | 12 | MeeBook | MeeBook | OPEN | 8 | 3 | 500000 | 0 | 9 | 3
                                VFT | Egne piloter;Tunstall | 8 | Icura Trainer | Icura | NEGOTIATED | 8 | 3 | 900000 | 0 | 5 | 3""")
                .sheet(
                        "keys",
                        """
                        key  | basis | weight
                        lige | EQUAL | '1""")
                .sharing("projectKey | lige")
                .sheet(
                        "costElements",
                        """
                        id    | name                                  | kind        | key  | amount | priceBasis
                        sekr  | Dedikeret sekretariat, én årlig faktura | SECRETARIAT | lige | 600000 |
                        pulje | Pulje til velfærdsteknologi           | PROJECT     |      |        | FIXED""")
                .figures(2016, "pulje", "fixedAmount", List.of("4000000", "3000000", "2000000", "3000000"));
    }

    /** Before: 31.6 million a year; after: 25.7, so 5.9 million ("knap 6") saved for 12 million invested. */
    private static Scenario itForsyningen() {
        return Scenario.danish("it-forsyningen", "IT-Forsyningen – Ballerup, Egedal, Furesø", "§ 60-fællesskab")
                .form("SECTION_60", false, "")
                .from("2012-07")
                .fact("analysisYears", "8")
                .source(
                        "2012-01-01",
                        CATALOGUE
                                + "2.7: ca. 129.000 indbyggere, 13.000 brugere; investering godt 12 mio., gevinst knap 6 mio. om året",
                        "basis efter årsværk, pladser efter antal, tilkøb direkte")
                .member("Ballerup", 48_000, 4_000, "", true)
                .member("Egedal", 42_000, 3_500, "", false)
                .member("Furesø", 39_000, 2_500, "", false)
                .areas(
                        COLUMNS
                                + """
                                DC  | VMware Ballerup;VMware Egedal;VMware Furesø | 110 | Fælles driftscenter | IT-Forsyningen | IN_HOUSE | 6 | 6 | 7500000 | 11600000 | 0 | 3
                                NET | Cisco;HPE;Juniper | 55 | Fælles netværk | IT-Forsyningen | IN_HOUSE | 6 | 4 | 2500000 | 5700000 | 0 | 3
                                CLI | SCCM Ballerup;SCCM Egedal;SCCM Furesø | 80 | Fælles support og pladser | IT-Forsyningen | IN_HOUSE | 6 | 4 | 2000000 | 8405000 | 0 | 3""")
                .sharing(
                        """
                        projectKey   | årsværk
                        operationKey | årsværk
                        noticeMonths | 12""")
                .sheet(
                        "keys",
                        """
                        key     | basis | weight
                        årsværk | FTE   | '1""")
                .sheet(
                        "costElements",
                        """
                        id     | name                              | kind      | key     | amount   | price | priceBasis | paymentsPerYear | from    | paid
                        basis  | Basisydelse (efter årsværk)       | OPERATION | årsværk | 20000000 |       |            |                 | 2014-01 | SAME_YEAR
                        plads  | Arbejdspladser (efter antal)      | OPERATION |         |          | 1000  | UNITS      | 1               | 2014-01 | SAME_YEAR
                        tilkob | Tilkøb efter særskilt aftale      | ADD_ON    |         |          |       | FIXED      |                 | 2014-01 | SAME_YEAR""")
                .figures(2014, "plads", "units", List.of("5200", "4550", "3250"))
                .figures(2014, "tilkob", "fixedAmount", List.of("250000", "0", "120000"));
    }

    private static Scenario hotline() {
        Scenario scenario = Scenario.danish("digital-hotline", "Den Digitale Hotline", "forening (få vedtægter)")
                .form("ASSOCIATION", true, "")
                .from("2016-01")
                .days(4)
                .source(
                        "2016-01-01",
                        CATALOGUE
                                + "2.8: 30 kommuner i Midt- og Nordjylland, ca. 1.860.000; regionen, som også er med, er udeladt her",
                        "efter kommunestørrelse, også i arbejdstid");
        Object[][] members = {
            {"Favrskov", 48_000},
            {"Hedensted", 46_000},
            {"Herning", 87_000},
            {"Holstebro", 58_000},
            {"Horsens", 87_000},
            {"Ikast-Brande", 41_000},
            {"Lemvig", 20_500},
            {"Norddjurs", 38_000},
            {"Odder", 22_000},
            {"Randers", 97_000},
            {"Ringkøbing-Skjern", 57_000},
            {"Samsø", 3_700},
            {"Silkeborg", 90_500},
            {"Skanderborg", 59_000},
            {"Skive", 46_500},
            {"Struer", 21_500},
            {"Syddjurs", 42_000},
            {"Viborg", 95_500},
            {"Aarhus", 330_000},
            {"Aalborg", 210_000},
            {"Brønderslev", 36_000},
            {"Frederikshavn", 60_500},
            {"Hjørring", 65_500},
            {"Jammerbugt", 38_500},
            {"Læsø", 1_800},
            {"Mariagerfjord", 42_000},
            {"Morsø", 21_000},
            {"Rebild", 29_000},
            {"Thisted", 44_000},
            {"Vesthimmerland", 37_500}
        };
        Stream.of(members).forEach(member -> scenario.member((String) member[0], (Integer) member[1]));
        return scenario.areas(
                        COLUMNS
                                + """
                                TEL | Egen telefontid;Egen telefontid | 3.6 | Virtuel hotline 60 timer om ugen | DDH | NONE | 0 | 4 | 600000 | 0 | 1.8 | 8""")
                .sharing(
                        """
                        secretariatKey | størrelse
                        projectKey     | størrelse
                        hoursKey       | størrelse
                        evenedByWork   | ja""")
                .sheet(
                        "keys",
                        """
                        key       | basis       | weight
                        størrelse | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id      | name              | kind        | key       | amount
                        ledelse | Projektledelse    | SECRETARIAT | størrelse | 1876000""");
    }

    private static Scenario landevej() {
        return Scenario.danish("digital-landevej", "Den Digitale Landevej", "aftale (OPI og sundhedsaftale)")
                .form("INNOVATION_PARTNERSHIP", true, "")
                .from("2016-01")
                .days(4)
                .source(
                        "2016-01-01",
                        CATALOGUE
                                + "2.9: 5 kommuner og Region Syddanmark, ca. 1.205.000 i regionen; den private part er ikke medlem",
                        "ca. 1 mio. hver og arbejdskraft; regionen ca. 5 mio.")
                .member("Esbjerg", 115_000, 0, "", true)
                .member("Odense", 198_000)
                .member("Varde", 50_000)
                .member("Vejen", 43_000)
                .member("Aabenraa", 59_000)
                .member("Region Syddanmark", 1_205_000, 20_000, "", false)
                .areas(
                        COLUMNS
                                + """
                                VFT | Egne løsninger;Tunstall | 3.2 | Fælles digital infrastruktur | Next Step Citizen | OPEN | 9 | 4 | 1500000 | 0 | 1.6 | 5""")
                .sharing("projectKey | aftalt")
                .sheet(
                        "keys",
                        """
                        key    | basis | element | weight
                        aftalt | FIXED | ramme   | '1""")
                .sheet(
                        "costElements",
                        """
                        id    | name                                        | kind    | key | priceBasis | until
                        ramme | Bidrag til udvikling, regionens inkl. ledelse | PROJECT |     | FIXED      | 2016-12""")
                .figures(
                        2016,
                        "ramme",
                        "fixedAmount",
                        List.of("1000000", "1000000", "1000000", "1000000", "1000000", "5000000"));
    }

    private static Scenario os2() {
        Scenario scenario = Scenario.danish("os2", "OS2 – offentligt samarbejde om open source", "forening")
                .form("ASSOCIATION", true, "")
                .from("2016-01")
                .days(4)
                .source(
                        "2016-01-01",
                        CATALOGUE
                                + "2.10: 55 medlemmer, ca. 4.000.000; kun stifterne er nævnt, resten har lige dele af summen",
                        "8.000 kr. halvårligt hver; projekter efter deltagelse; abonnement");
        Object[][] founders = {
            {"Ballerup", 48_000},
            {"Ishøj", 22_500},
            {"København", 580_000},
            {"Syddjurs", 42_000},
            {"Sønderborg", 75_000}
        };
        Stream.of(founders).forEach(member -> scenario.member((String) member[0], (Integer) member[1]));
        others(scenario, 50, 4_000_000 - 767_500);
        return scenario.membership("joined | note", "2016-09-01 | Ind efter 1. juli: et halvt års kontingent")
                .areas(
                        COLUMNS
                                + """
                                WEB | Egen hjemmesideløsning;Sitecore;Umbraco | 4 | OS2web | OS2 | NONE | 0 | 3 | 500000 | 0 | 2.5 | 5""")
                .sharing("noticeMonths | 6")
                .sheet(
                        "costElements",
                        """
                        id        | name                          | kind        | amount | price | priceBasis | paymentsPerYear | partYear   | group
                        kontingent | Kontingent                   | SECRETARIAT |        | 8000  | EQUAL      | 2               | HALF_YEARS |
                        projekt    | OS2web, fælles udvikling     | PROJECT     | 500000 |       |            |                 | MONTHS     | Ballerup;Ishøj;København;Syddjurs;Sønderborg""");
    }

    private static Scenario hedensted() {
        return Scenario.danish("hedensted", "Hedensted–Struer", "aftale med værtskommune")
                .form("HOST_AGREEMENT", true, "Hedensted")
                .from("2016-07")
                .source("2016-01-01", "Inspirationskatalog 2016, boks om Hedensted", "efter forbrug; nøgle ikke oplyst")
                .member("Hedensted", 46_000)
                .member("Struer", 21_500)
                .areas(
                        COLUMNS
                                + """
                                CLI | Virtuel helpdesk;Egen helpdesk | 24 | Virtuel helpdesk | Hedensted | IN_HOUSE | 3 | 2 | 150000 | 0 | 18 | 1""")
                .sharing("operationKey | forbrug")
                .sheet(
                        "keys",
                        """
                        key     | basis | element | weight
                        forbrug | USAGE | help    | '1""")
                .sheet(
                        "costElements",
                        """
                        id   | name                                | kind      | key     | amount  | host      | overhead
                        help | Fælles helpdesk, drevet i Hedensted | OPERATION | forbrug | 3000000 | Hedensted | 4""")
                .figures(2016, "help", "usage", List.of("20000", "10000"));
    }

    /** Members the source does not name: equal parts of the inhabitants left, so that the sum is the one stated. */
    private static void others(Scenario scenario, int count, int inhabitants) {
        for (int i = 0; i < count; i++) {
            int part = (int) ((long) inhabitants * (i + 1) / count - (long) inhabitants * i / count);
            scenario.member(
                    "Medlem " + (scenario.parties().size() < 9 ? "0" : "")
                            + (scenario.parties().size() + 1),
                    part);
        }
    }

    /** The same value for each. */
    static List<String> each(int count, String value) {
        return Collections.nCopies(count, value);
    }
}
