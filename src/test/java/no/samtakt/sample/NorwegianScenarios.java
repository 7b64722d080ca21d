package no.samtakt.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * Norwegian co-operations known from the Norwegian sources and from their own public pages. Form and key as told there;
 * inhabitants are rounded figures near the year, where the sources name none.
 */
final class NorwegianScenarios {

    private static final String COLUMNS =
            "area | today | price | target | vendor | procurement | lead | build | establish | fixed | newPrice | least\n";
    private static final String USUAL = COLUMNS
            + """
                    SAK | WebSak;ePhorte;WebSak | 26 | ePhorte | Ergo | CALL_OFF | 2 | 3 | 300000 | 0 | 20 | 2
                    OKO | Agresso;Visma;Agresso | 40 | Felles økonomisystem | | OPEN | 8 | 4 | 700000 | 0 | 32 | 3
                    DC | Egne servere;Eget driftsrom | 90 | Felles driftssenter | | IN_HOUSE | 4 | 4 | 1500000 | 0 | 68 | 3""";
    private static final String ROUNDED = "innbyggertall avrundet, ikke fra kilden";

    private NorwegianScenarios() {}

    static List<Scenario> list() {
        return List.of(
                gardermoen(),
                ikomm(),
                indreOstfold(),
                hedmark(),
                orkide(),
                lister(),
                romsdal(),
                sunnmore(),
                nordhordland(),
                helgeland(),
                lofoten(),
                setesdal(),
                vestfold());
    }

    private static Scenario members(Scenario scenario, Object[]... members) {
        Stream.of(members).forEach(member -> scenario.member((String) member[0], (Integer) member[1]));
        return scenario;
    }

    private static Object[] at(String name, int inhabitants) {
        return new Object[] {name, inhabitants};
    }

    /** The largest member gives notice in June 2019 and leaves three years later. */
    private static Scenario gardermoen() {
        Scenario scenario = Scenario.norwegian("digitale-gardermoen", "Digitale Gardermoen IKS", "IKS")
                .form("IKS", true, "")
                .from("2019-07")
                .source(
                        "2005-01-01",
                        "NOKIOS 2007; Ullensaker ut 2022 med tre års oppsigelse; " + ROUNDED + " (2005)",
                        "etter innbyggere; Ullensaker ca. 30 %");
        members(
                scenario,
                at("Eidsvoll", 18_300),
                at("Gjerdrum", 4_900),
                at("Hurdal", 2_600),
                at("Nannestad", 10_300),
                at("Nes", 18_000),
                at("Ullensaker", 24_100));
        return scenario.membership("noticeGiven | lastMonth | note", "2019-06 | 2022-06 | Tre års oppsigelse")
                .areas(USUAL)
                .sharing(
                        """
                        operationKey | innbyggere
                        projectKey   | innbyggere
                        noticeMonths | 36""")
                .sheet(
                        "keys",
                        """
                        key        | basis       | weight
                        innbyggere | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id    | name                           | kind      | key        | amount
                        drift | Drift, nett og felles systemer | OPERATION | innbyggere | 78200000""");
    }

    private static Scenario ikomm() {
        return Scenario.norwegian("ikomm", "iKomm – Lillehammer, Øyer, Gausdal", "IKS, siden AS")
                .form("IKS", false, "")
                .from("2005-01")
                .source(
                        "2005-01-01",
                        "NOKIOS 2007: 2 500 brukere, investering ca. 20 mill.; " + ROUNDED,
                        "kjøp av tjenester; Lillehammer eier 51 %, resten likt (antatt)")
                .member("Lillehammer", 25_100, 1_500, "51", true)
                .member("Øyer", 4_850, 450, "24.5", false)
                .member("Gausdal", 6_200, 550, "24.5", false)
                .areas(
                        COLUMNS
                                + """
                                DC  | Egne servere | 330 | Felles driftssenter | iKomm | IN_HOUSE | 6 | 6 | 12000000 | 0 | 250 | 3
                                CLI | Egen brukerstøtte | 260 | Felles brukerstøtte | iKomm | IN_HOUSE | 6 | 4 | 8000000 | 0 | 200 | 3""")
                .fact("analysisYears", "8")
                .sharing("operationKey | kjøp")
                .sheet(
                        "keys",
                        """
                        key  | basis | weight
                        kjøp | USERS | '1""")
                .sheet(
                        "costElements",
                        """
                        id    | name                       | kind      | key  | amount
                        drift | Kjøp av tjenester fra iKomm | OPERATION | kjøp | 20000000""")
                .figures(2005, "", "users", List.of("1700", "350", "450"));
    }

    private static Scenario indreOstfold() {
        Scenario scenario = Scenario.norwegian("indre-ostfold-data", "Indre Østfold Data IKS (Smaalensveven)", "IKS")
                .form("IKS", false, "")
                .from("2008-01")
                .source(
                        "2008-01-01",
                        "NOKIOS 2007: 4 500 brukere; oppløst 2017, overtatt av Ikomm AS; " + ROUNDED,
                        "ikke oppgitt: etter innbyggere (antatt)");
        return members(
                        scenario,
                        at("Askim", 14_400),
                        at("Eidsberg", 10_500),
                        at("Hobøl", 4_600),
                        at("Spydeberg", 5_000),
                        at("Trøgstad", 5_000))
                .areas(USUAL)
                .sharing("operationKey | innbyggere")
                .sheet(
                        "keys",
                        """
                        key        | basis       | weight
                        innbyggere | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id    | name         | kind      | key        | amount
                        drift | Felles drift | OPERATION | innbyggere | 24000000""");
    }

    /** Percentages as published; they add up to 100.1. */
    private static Scenario hedmark() {
        return Scenario.norwegian("hedmark-ikt", "Hedmark IKT", "kommunalt oppgavefellesskap (før: § 27)")
                .form("JOINT_TASK_BODY", false, "")
                .from("2019-01")
                .source(
                        "2019-01-01",
                        "NOKIOS 2007; hedmark-ikt.no; " + ROUNDED,
                        "faste eierandeler, til sammen 100,1 %")
                .member("Hamar", 31_400, 0, "32.5", true)
                .member("Stange", 20_600, 0, "21.6", false)
                .member("Løten", 7_600, 0, "8.1", false)
                .member("Kongsvinger", 17_900, 0, "19.0", false)
                .member("Grue", 4_700, 0, "5.1", false)
                .member("Nord-Odal", 5_100, 0, "5.4", false)
                .member("Sør-Odal", 7_900, 0, "8.4", false)
                .areas(USUAL)
                .sharing(
                        """
                        operationKey | eierandel
                        projectKey   | eierandel
                        noticeMonths | 12""")
                .sheet(
                        "keys",
                        """
                        key       | basis     | weight
                        eierandel | OWNERSHIP | '1""")
                .sheet(
                        "costElements",
                        """
                        id    | name         | kind      | key       | amount
                        drift | Felles drift | OPERATION | eierandel | 100100000""");
    }

    private static Scenario orkide() {
        Scenario scenario = Scenario.norwegian("ikt-orkide", "IKT ORKidé", "vertskommune § 20-2 (Kristiansund)")
                .form("HOST_ADMINISTRATIVE", true, "Kristiansund")
                .from("2019-01")
                .source(
                        "2019-01-01",
                        "NOKIOS 2007; iktorkide.no; beløp er oppdiktet; " + ROUNDED,
                        "fast årlig overføring; prosjekter etter fast fordeling, hver kommune bestemmer");
        return members(
                        scenario,
                        at("Aure", 3_500),
                        at("Averøy", 5_800),
                        at("Gjemnes", 2_600),
                        at("Kristiansund", 24_200),
                        at("Rindal", 2_000),
                        at("Smøla", 2_150),
                        at("Sunndal", 7_100),
                        at("Surnadal", 5_950),
                        at("Tingvoll", 3_050))
                .days(5)
                .areas(
                        COLUMNS
                                + """
                                SAK | WebSak;ePhorte;WebSak | 26 | Elements | Sikri | CALL_OFF | 2 | 3 | 300000 | 0 | 20 | 5
                                BYG | Egen byggesak;WinMap | 12 | Felles eByggesak | | OPEN | 8 | 3 | 350000 | 0 | 8 | 5
                                OKO | Agresso;Visma;Xledger | 40 | Felles ERP | | OPEN | 10 | 4 | 900000 | 0 | 31 | 6""")
                .sharing("projectKey | prosjekt")
                .sheet(
                        "keys",
                        """
                        key      | basis       | weight
                        prosjekt | EQUAL       | 40 %
                        prosjekt | INHABITANTS | 60 %""")
                .sheet(
                        "costElements",
                        """
                        id    | name                              | kind      | key      | amount  | priceBasis | host         | overhead | group
                        fast  | Fast årlig overføring             | OPERATION |          |         | FIXED      | Kristiansund | 3        |
                        bygg  | Prosjekt eByggesak (de som vil)   | PROJECT   | prosjekt | 1000000 |            | Kristiansund | 3        | Averøy;Kristiansund;Sunndal;Surnadal;Tingvoll""")
                .figures(
                        2019,
                        "fast",
                        "fixedAmount",
                        List.of(
                                "420000", "560000", "360000", "1450000", "320000", "330000", "640000", "570000",
                                "400000"));
    }

    private static Scenario lister() {
        Scenario scenario = Scenario.norwegian(
                        "ddv-lister", "DDV – Det digitale Vestre Agder (Lister)", "avtale (lite formalia)")
                .form("AGREEMENT", true, "")
                .from("2007-07")
                .source(
                        "2007-01-01",
                        "NOKIOS 2007; felles lønnskjøring for seks; " + ROUNDED,
                        "ikke oppgitt: likt (antatt)");
        return members(
                        scenario,
                        at("Audnedal", 1_600),
                        at("Farsund", 9_400),
                        at("Flekkefjord", 8_900),
                        at("Hægebostad", 1_600),
                        at("Kvinesdal", 5_600),
                        at("Lindesnes", 4_500),
                        at("Lyngdal", 7_300),
                        at("Mandal", 14_200),
                        at("Marnardal", 2_200),
                        at("Åseral", 900))
                .days(6)
                .areas(
                        COLUMNS
                                + """
                                LON | Egen lønnskjøring;Visma Lønn | 34 | Felles lønnskjøring | | IN_HOUSE | 3 | 3 | 250000 | 0 | 24 | 6""")
                .sharing("secretariatKey | likt")
                .sheet(
                        "keys",
                        """
                        key  | basis | weight
                        likt | EQUAL | '1""")
                .sheet(
                        "costElements",
                        """
                        id       | name         | kind        | key  | amount
                        strategi | DDV Strategi | SECRETARIAT | likt | 800000""");
    }

    private static Scenario romsdal() {
        Scenario scenario = Scenario.norwegian("ror-ikt", "ROR-IKT (Romsdalsrådet)", "samarbeidsavtale med SLA")
                .form("AGREEMENT", true, "")
                .from("2010-01")
                .source("2010-01-01", "NOKIOS 2007; ror-ikt.no; " + ROUNDED, "ikke oppgitt: etter innbyggere (antatt)");
        return members(scenario, at("Aukra", 3_200), at("Molde", 25_000), at("Rauma", 7_400), at("Vestnes", 6_500))
                .areas(USUAL)
                .sharing("operationKey | innbyggere")
                .sheet(
                        "keys",
                        """
                        key        | basis       | weight
                        innbyggere | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id    | name                    | kind      | key        | amount
                        drift | Drift og digitalisering | OPERATION | innbyggere | 21050000""");
    }

    private static Scenario sunnmore() {
        Scenario scenario = Scenario.norwegian("ekommune-sunnmore", "eKommune Sunnmøre", "samarbeidsavtale")
                .form("AGREEMENT", true, "")
                .from("2019-01")
                .source(
                        "2019-01-01",
                        "esunnmore.no; NOKIOS nevner Herøy og Ørsta, de andre er antatt; " + ROUNDED,
                        "30 % likt, 70 % etter innbyggere 1.1.");
        return members(
                        scenario,
                        at("Hareid", 5_200),
                        at("Herøy", 8_900),
                        at("Sande", 2_500),
                        at("Ulstein", 8_500),
                        at("Vanylven", 3_200),
                        at("Volda", 9_000),
                        at("Ørsta", 10_700))
                .areas(USUAL)
                .sharing(
                        """
                        operationKey | sunnmøre
                        projectKey   | sunnmøre""")
                .sheet(
                        "keys",
                        """
                        key      | basis       | weight
                        sunnmøre | EQUAL       | 30 %
                        sunnmøre | INHABITANTS | 70 %""")
                .sheet(
                        "costElements",
                        """
                        id    | name         | kind      | key      | amount
                        drift | Felles drift | OPERATION | sunnmøre | 14000000""");
    }

    private static Scenario nordhordland() {
        Scenario scenario = Scenario.norwegian("ikt-nordhordland", "IKT Nordhordland KO", "kommunalt oppgavefellesskap")
                .form("JOINT_TASK_BODY", true, "")
                .from("2020-01")
                .source(
                        "2020-01-01",
                        "iktnh.no; plusstjenester med priser fra 2018; " + ROUNDED,
                        "grunntjenester 1/3 likt, 2/3 etter innbyggere; plusstjenester direkte");
        return members(
                        scenario,
                        at("Alver", 29_600),
                        at("Aurland", 1_780),
                        at("Austevoll", 5_250),
                        at("Austrheim", 2_850),
                        at("Fedje", 560),
                        at("Gulen", 2_250),
                        at("Masfjorden", 1_650),
                        at("Modalen", 380),
                        at("Osterøy", 8_100),
                        at("Samnanger", 2_500),
                        at("Vaksdal", 4_000))
                .areas(
                        COLUMNS
                                + """
                                HEL | HsPro;WinMed Helse | 14 | Felles helsestasjonsjournal | | OPEN | 8 | 3 | 500000 | 0 | 9 | 6
                                SAK | WebSak;ePhorte | 26 | Felles sak og arkiv | | OPEN | 9 | 4 | 700000 | 0 | 18 | 6
                                DC | Egne servere;Eget driftsrom | 90 | Felles driftssenter | IKT Nordhordland | IN_HOUSE | 4 | 4 | 1800000 | 0 | 66 | 6""")
                .sharing("""
                        operationKey | grunn
                        noticeMonths | 12""")
                .sheet(
                        "keys",
                        """
                        key   | basis       | weight
                        grunn | EQUAL       | 1/3
                        grunn | INHABITANTS | 2/3""")
                .sheet(
                        "costElements",
                        """
                        id     | name                             | kind      | key   | amount   | price | priceBasis | paymentsPerYear
                        grunn  | Grunntjenester                   | OPERATION | grunn | 33000000 |       |            |
                        time   | Plusstjenester: timer à 650 kr   | ADD_ON    |       |          | 650   | USAGE      | 1
                        server | Plusstjenester: egne servere     | ADD_ON    |       |          | 25000 | UNITS      | 1""")
                .figures(2020, "time", "usage", List.of("400", "0", "60", "0", "0", "0", "0", "0", "120", "0", "35"))
                .figures(2020, "server", "units", List.of("6", "0", "1", "0", "0", "0", "0", "0", "2", "0", "1"));
    }

    private static Scenario helgeland() {
        Scenario scenario = Scenario.norwegian(
                        "digitale-helgeland", "Digitale Helgeland KO", "kommunalt oppgavefellesskap")
                .form("JOINT_TASK_BODY", false, "")
                .from("2019-01")
                .source(
                        "2019-01-01",
                        "digihelgeland.no; nevnt i saken fra Sortland; " + ROUNDED,
                        "ikke oppgitt: etter innbyggere (antatt); statstilskudd 4 mill. i året til 2021");
        return members(
                        scenario,
                        at("Alstahaug", 7_400),
                        at("Bindal", 1_450),
                        at("Brønnøy", 7_900),
                        at("Dønna", 1_400),
                        at("Grane", 1_450),
                        at("Hattfjelldal", 1_400),
                        at("Hemnes", 4_450),
                        at("Herøy", 1_750),
                        at("Leirfjord", 2_300),
                        at("Lurøy", 1_900),
                        at("Nesna", 1_800),
                        at("Rana", 26_100),
                        at("Rødøy", 1_250),
                        at("Sømna", 1_950),
                        at("Træna", 450),
                        at("Vefsn", 13_300),
                        at("Vega", 1_200),
                        at("Vevelstad", 480))
                .days(2)
                .areas(
                        COLUMNS
                                + """
                                WEB | Egen nettløsning;Egne skjema | 34 | Felles innbyggertjenester | | OPEN | 8 | 3 | 800000 | 0 | 10 | 8
                                INT | Egen integrasjon | 26 | Felles integrasjonsplattform | | OPEN | 8 | 4 | 900000 | 0 | 7 | 8""")
                .sharing("projectKey | innbyggere")
                .sheet(
                        "keys",
                        """
                        key        | basis       | weight
                        innbyggere | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id      | name                            | kind    | key        | amount  | until   | external | externalSource
                        program | Utviklingsprogram med tilskudd  | PROJECT | innbyggere | 7000000 | 2021-12 | 4000000  | Staten""");
    }

    private static Scenario lofoten() {
        Scenario scenario = Scenario.norwegian("ikt-lofoten", "IKT Lofoten", "ikke oppgitt")
                .from("2025-01")
                .source(
                        "2024-01-01",
                        "nevnt i saken fra Sortland; medlemmer og " + ROUNDED,
                        "ikke oppgitt: etter innbyggere (antatt)");
        return members(
                        scenario,
                        at("Flakstad", 1_250),
                        at("Moskenes", 950),
                        at("Røst", 470),
                        at("Vestvågøy", 11_500),
                        at("Vågan", 9_700),
                        at("Værøy", 670))
                .days(4)
                .areas(
                        COLUMNS
                                + """
                                SAK | WebSak;Elements;WebSak | 70 | Elements | Sikri | CALL_OFF | 2 | 3 | 200000 | 0 | 42 | 2
                                OKO | Visma;Unit4;Visma | 95 | Felles økonomisystem | | OPEN | 8 | 4 | 300000 | 0 | 60 | 3
                                DC | Egne servere;Eget driftsrom | 220 | Felles driftssenter | | IN_HOUSE | 4 | 4 | 500000 | 0 | 130 | 3""")
                .sharing("operationKey | innbyggere")
                .sheet(
                        "keys",
                        """
                        key        | basis       | weight
                        innbyggere | INHABITANTS | '1""")
                .sheet(
                        "costElements",
                        """
                        id    | name         | kind      | key        | amount
                        drift | Felles drift | OPERATION | innbyggere | 12270000""");
    }

    /** Finance at 350 000 a year in each of the five; together 750 000: each saves 200 000. */
    private static Scenario setesdal() {
        Scenario scenario = Scenario.norwegian("setesdal", "Setesdal – felles økonomisystem", "samarbeidsavtale")
                .form("AGREEMENT", true, "")
                .from("2007-01")
                .source(
                        "2007-01-01",
                        "fagbladet 2007: spart 200 000 kr i året per kommune, linjer 50 000 → 8 000; " + ROUNDED,
                        "likt");
        members(
                scenario,
                at("Bykle", 940),
                at("Valle", 1_300),
                at("Bygland", 1_230),
                at("Evje og Hornnes", 3_350),
                at("Iveland", 1_200));
        return scenario.days(3)
                .nobodyMayLose()
                .prices("OKO", "350000")
                .prices("NET", "50000")
                .areas(
                        COLUMNS
                                + """
                                OKO | Egen økonomi;Visma;Egen økonomi | 0 | Felles økonomisystem | | OPEN | 8 | 3 | 250000 | 750000 | 0 | 5
                                NET | Egne linjer | 0 | Felles linjer | | OPEN | 4 | 2 | 50000 | 40000 | 0 | 5""")
                .sharing("""
                        projectKey   | likt
                        operationKey | likt""")
                .sheet(
                        "keys",
                        """
                        key  | basis | weight
                        likt | EQUAL | '1""")
                .sheet(
                        "costElements",
                        """
                        id      | name                          | kind      | key  | amount
                        okonomi | Felles økonomisystem          | OPERATION | likt | 750000
                        linjer  | Felles datalinjer             | OPERATION | likt | 40000""");
    }

    /** Two already there, three that hold options, four that move. */
    private static Scenario vestfold() {
        Scenario scenario = Scenario.norwegian("9k-vestfold", "9K Vestfold", "prosjekt")
                .form("AGREEMENT", true, "")
                .from("2005-07")
                .fact("lastGoLive", "2006-12")
                .source(
                        "2005-01-01",
                        "cw.no: 9 kommuner, ca. 120 000 innbyggere; kommunene er ikke navngitt",
                        "ikke oppgitt: likt (antatt)");
        for (int i = 1; i <= 9; i++) {
            scenario.member("Kommune " + i, i <= 3 ? 13_334 : 13_333);
        }
        return scenario.days(6)
                .optionHolders("SAK", 2, 5)
                .areas(
                        COLUMNS
                                + """
                                SAK | WebSak;WebSak;ePhorte;ePhorte;ePhorte;Kontor 2000;Forum;Kontor 2000;Forum | 26 | WebSak | ACOS | CALL_OFF | 1 | 1 | 300000 | 0 | 19 | 5""")
                .sharing("projectKey | likt")
                .sheet(
                        "keys",
                        """
                        key  | basis | weight
                        likt | EQUAL | '1""")
                .sheet(
                        "costElements",
                        """
                        id       | name           | kind    | key  | amount | until
                        prosjekt | Felles innføring | PROJECT | likt | 900000 | 2006-12""");
    }
}
