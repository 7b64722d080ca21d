package no.samtakt.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import no.samtakt.common.SourceCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductResolverTest {

    private static final ProductCatalogue CATALOGUE = ProductCatalogue.standard();

    private static Usage usage(String member, String written, String area, String vendor) {
        return new Usage(member, written, area, vendor, new SourceCell(member + ".xlsx", "Liste", "A1"));
    }

    private static Resolution resolve(String written, String area, String vendor) {
        Usage usage = usage("bo", written, area, vendor);
        return new ProductResolver(CATALOGUE, ProductDecisions.NONE)
                .resolve(List.of(usage))
                .get(usage);
    }

    private static Map<Usage, Resolution> resolve(Usage... usages) {
        return new ProductResolver(CATALOGUE, ProductDecisions.NONE).resolve(List.of(usages));
    }

    @ParameterizedTest
    @CsvSource({
        "Visma Profil, EPJ, Visma AS, Visma Profil, Visma",
        "elements, SAK, Sikri, Elements, Sikri",
        "Web Sak, SAK, '', WebSak, ACOS",
        "KMD Nexus, EPJ, KMD A/S, KMD Nexus, KMD"
    })
    void aNameOfTheCatalogueIsExactWhateverItsCaseAndBlanks(
            String written, String area, String vendor, String product, String offered) {
        Resolution resolution = resolve(written, area, vendor);
        assertThat(resolution.status()).isEqualTo(Status.EXACT);
        assertThat(resolution.product()).isEqualTo(product);
        assertThat(resolution.vendor()).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({
        "ACOS WebSak, SAK, ACOS, WebSak",
        "ePhorte 5.2, SAK, Evry, ePhorte",
        "Agresso, OKO, Agresso, Unit4 ERP",
        "Lifecare EPJ, EPJ, Tieto, Lifecare",
        "Tieto Gerica v12.1, EPJ, '', Gerica",
        "O365, M365, '', Microsoft 365",
        "Azure AD, IDM, Microsoft Norge AS, Entra ID",
        "Powel Gemini, VAR, Powel, Gemini VA",
        "360, SAK, '', Public 360°",
        "Profil, EPJ, '', Visma Profil",
        "Flyt Skole, SKO, Visma, Visma Flyt Skole"
    })
    void otherAndFormerNamesAndRenamedVendorsLeadToTheProduct(
            String written, String area, String vendor, String product) {
        Resolution resolution = resolve(written, area, vendor);
        assertThat(resolution.status()).isEqualTo(Status.ALIAS);
        assertThat(resolution.product()).isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource({
        "Websakk, SAK, WebSak",
        "Lifecere, EPJ, Lifecare",
        "Pureservise, CLI, Pureservice",
        "Framsickt, OKO, Framsikt"
    })
    void aSlipOfThePenIsSeenThrough(String written, String area, String product) {
        Resolution resolution = resolve(written, area, "");
        assertThat(resolution.status()).isEqualTo(Status.FUZZY_AUTO);
        assertThat(resolution.product()).isEqualTo(product);
        assertThat(resolution.confidence()).isGreaterThanOrEqualTo(92);
    }

    @Test
    void whatIsOnlyPerhapsTheSameIsAskedAndNotUsed() {
        Resolution resolution = resolve("Framsyn", "OKO", "");
        assertThat(resolution.status()).isEqualTo(Status.SUGGESTED);
        assertThat(resolution.candidates()).contains("Framsikt");
        assertThat(resolution.product()).isEqualTo("Framsyn");
        assertThat(resolution.confidence()).isBetween(80, 91);
    }

    @Test
    void aVendorAloneIsNoProduct() {
        Resolution resolution = resolve("Visma", "EPJ", "");
        assertThat(resolution.status()).isEqualTo(Status.VENDOR_ONLY);
        assertThat(resolution.product()).isEmpty();
        assertThat(resolution.vendor()).isEqualTo("Visma");
        assertThat(resolution.candidates()).contains("Visma Profil").doesNotContain("Visma Flyt Skole");
    }

    @Test
    void whatNobodyKnowsKeepsItsName() {
        Resolution resolution = resolve("Hjemmesnekra  turliste", "KUL", "");
        assertThat(resolution.status()).isEqualTo(Status.UNKNOWN_NEW);
        assertThat(resolution.product()).isEqualTo("Hjemmesnekra turliste");
    }

    @Test
    void aProductIsNotUsedInAnAreaItDoesNotServe() {
        Resolution resolution = resolve("Bibliofil", "SAK", "");
        assertThat(resolution.status()).isEqualTo(Status.SUGGESTED);
        assertThat(resolution.candidates()).containsExactly("Bibliofil");
    }

    @Test
    void aProductIsNotUsedAgainstItsVendor() {
        assertThat(resolve("Elements", "SAK", "ACOS").status()).isEqualTo(Status.SUGGESTED);
        assertThat(resolve("Elements", "SAK", "Atea").status()).isEqualTo(Status.EXACT);
    }

    @Test
    void aSuiteIsNotItsModule() {
        Resolution suite = resolve("Visma Flyt", "SKO", "Visma");
        assertThat(suite.status()).isEqualTo(Status.SUGGESTED);
        assertThat(suite.candidates()).contains("Visma Flyt Skole");
        assertThat(resolve("Visma Flyt Barnehage", "BHG", "").product()).isEqualTo("Visma Flyt Barnehage");
        assertThat(resolve("Visma Flyt Skole", "", "").product()).isEqualTo("Visma Flyt Skole");
        assertThat(resolve("Visma Flyt SFO", "SKO", "").status()).isNotEqualTo(Status.FUZZY_AUTO);
    }

    @Test
    void namesThatSayTooLittleNeedAVendor() {
        assertThat(resolve("Portal", "WEB", "").product()).isEmpty();
        assertThat(resolve("Portal", "WEB", "Prosit").product()).isEqualTo("Prosit Portal");
        assertThat(resolve("360", "", "").status()).isEqualTo(Status.SUGGESTED);
    }

    @Test
    void aProductOfOneAreaSaysTheArea() {
        assertThat(resolve("HsPro", "", "").area()).isEqualTo("HEL");
        assertThat(resolve("Visma Enterprise", "", "").area()).isEmpty();
    }

    @Test
    void unknownNamesOfSeveralMunicipalitiesAreGatheredUnderTheMostUsedSpelling() {
        Usage bo = usage("bo", "Snøklokka booking", "KUL", "");
        Usage andoy = usage("andoy", "Snøklokka Booking 2.1", "KUL", "");
        Usage hadsel = usage("hadsel", "Snøkloka booking", "KUL", "");
        Usage school = usage("hadsel", "Snøklokka booking", "SKO", "");
        Map<Usage, Resolution> resolved = resolve(bo, andoy, hadsel, school);
        assertThat(List.of(resolved.get(bo), resolved.get(andoy), resolved.get(hadsel)))
                .extracting(Resolution::product)
                .containsOnly(resolved.get(bo).product());
        assertThat(resolved.get(bo).cluster()).isEqualTo(3);
        assertThat(resolved.get(school).cluster()).isEqualTo(1);
    }

    @Test
    void decisionsWinAndAreRemembered() {
        Usage usage = usage("bo", "Framsyn", "OKO", "");
        ProductDecisions first = ProductDecisions.NONE.with(
                new ProductResolver(CATALOGUE, ProductDecisions.NONE).resolve(List.of(usage)));
        String text = first.write(Locale.forLanguageTag("nb"));
        assertThat(text).contains("Framsyn").contains("avgjør");
        ProductDecisions decided = ProductDecisions.read(text.replace(";Framsyn;", ";Framsikt;"));
        ProductResolver resolver = new ProductResolver(CATALOGUE, decided);
        Resolution resolution = resolver.resolve(List.of(usage)).get(usage);
        assertThat(resolution.status()).isEqualTo(Status.MANUAL);
        assertThat(resolution.product()).isEqualTo("Framsikt");
        ProductDecisions kept = ProductDecisions.read(
                decided.with(resolver.resolve(List.of(usage))).write(Locale.ENGLISH));
        assertThat(new ProductResolver(CATALOGUE, kept)
                        .resolve(List.of(usage))
                        .get(usage)
                        .product())
                .isEqualTo("Framsikt");
    }

    @Test
    void noMeansThatTheNameStandsForItself() {
        Usage usage = usage("bo", "Websakk", "SAK", "");
        String text = ProductDecisions.NONE
                .with(new ProductResolver(CATALOGUE, ProductDecisions.NONE).resolve(List.of(usage)))
                .write(Locale.forLanguageTag("nb"));
        String line = "Websakk;SAK;;WebSak;ACOS;SAK;;";
        assertThat(text).contains(line);
        ProductDecisions decided = ProductDecisions.read(text.replace(line, "Websakk;SAK;;WebSak;;SAK;nei;"));
        assertThat(new ProductResolver(CATALOGUE, decided)
                        .resolve(List.of(usage))
                        .get(usage)
                        .product())
                .isEqualTo("Websakk");
    }

    @Test
    void theUsersOwnCatalogueComesFirst() {
        ProductCatalogue own =
                ProductCatalogue.with("Turlista;Bø data;KUL;Hjemmesnekra turliste|TL;\nWebSak;Nye ACOS;SAK;;\n");
        Usage usage = usage("bo", "hjemmesnekra turliste", "KUL", "");
        assertThat(new ProductResolver(own, ProductDecisions.NONE)
                        .resolve(List.of(usage))
                        .get(usage)
                        .product())
                .isEqualTo("Turlista");
        assertThat(own.findProduct("WebSak").orElseThrow().vendor()).isEqualTo("Nye ACOS");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theAnswerDependsNeitherOnOrderNorOnAskingTwice(long seed) {
        Random random = new Random(seed);
        List<Usage> usages = random(random);
        ProductResolver resolver = new ProductResolver(CATALOGUE, ProductDecisions.NONE);
        Map<Usage, Resolution> first = resolver.resolve(usages);
        Collections.shuffle(usages, random);
        assertThat(resolver.resolve(usages)).isEqualTo(first);
        List<Usage> again = new ArrayList<>();
        for (Usage usage : usages) {
            Resolution resolution = first.get(usage);
            if (resolution.status().settled() && !resolution.product().isEmpty()) {
                again.add(new Usage(
                        usage.member(), resolution.product(), resolution.area(), resolution.vendor(), usage.where()));
            }
        }
        Map<Usage, Resolution> second = resolver.resolve(again);
        for (Usage usage : again) {
            assertThat(second.get(usage).product()).as("%s", usage).isEqualTo(usage.written());
        }
    }

    private static List<Usage> random(Random random) {
        List<String> areas = List.of("SAK", "OKO", "EPJ", "SKO", "KUL", "");
        List<Usage> usages = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            var names = CATALOGUE.listNames();
            StringBuilder written = new StringBuilder(
                    random.nextInt(4) == 0
                            ? "Lokalt verktøy " + (char) ('a' + random.nextInt(5)) + "x".repeat(random.nextInt(3))
                            : names.get(random.nextInt(names.size())).spelling());
            if (random.nextInt(3) == 0 && written.length() > 5) {
                written.deleteCharAt(1 + random.nextInt(written.length() - 2));
            }
            if (random.nextInt(5) == 0) {
                written.append(" v").append(random.nextInt(9)).append(".1");
            }
            usages.add(new Usage(
                    "m" + random.nextInt(5),
                    written.toString(),
                    areas.get(random.nextInt(areas.size())),
                    "",
                    new SourceCell("f", "s", "A" + i)));
        }
        return usages;
    }
}
