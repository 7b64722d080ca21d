package no.samtakt.inventory.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.catalogue.AwardRight;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.catalogue.Employer;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.catalogue.KnownForms;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.BenefitCondition;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Landing;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.NoticeEnd;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.PaymentTime;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Renewal;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.Topic;
import no.samtakt.inventory.UncertaintyKind;
import no.samtakt.inventory.VolumeUnit;
import no.samtakt.inventory.WinWin;

/** The value lists of choice columns: name of the list to its codes. Labels are in the bundle as {@code value.<list>.<code>}. */
public final class ValueLists {

    /** List of function areas; open: a co-operation may use codes of its own. */
    public static final String AREA = "area";

    private static final Map<String, List<String>> CODES = new TreeMap<>();

    static {
        CODES.put("hosting", names(Hosting.values()));
        CODES.put("personalData", List.of("NONE", "ORDINARY", "SPECIAL"));
        CODES.put("criticality", List.of("1", "2", "3", "4"));
        CODES.put("noticeEnd", names(NoticeEnd.values()));
        CODES.put("renewal", names(Renewal.values()));
        CODES.put("procurement", names(Procurement.values()));
        CODES.put("edgeType", names(EdgeType.values()));
        CODES.put("freezeKind", names(FreezeKind.values()));
        CODES.put("layer", names(Layer.values()));
        CODES.put("participation", names(Participation.values()));
        CODES.put("winWin", names(WinWin.values()));
        CODES.put("mode", names(Mode.values()));
        CODES.put("approach", names(Approach.values()));
        CODES.put("uncertaintyKind", names(UncertaintyKind.values()));
        CODES.put("volumeUnit", names(VolumeUnit.values()));
        CODES.put("shareBasis", names(ShareBasis.values()));
        CODES.put("costKind", names(CostKind.values()));
        CODES.put("paymentTime", names(PaymentTime.values()));
        CODES.put("partYear", names(PartYear.values()));
        CODES.put("benefitKind", names(BenefitKind.values()));
        CODES.put("benefitCondition", names(BenefitCondition.values()));
        CODES.put("landing", names(Landing.values()));
        CODES.put("topic", names(Topic.values()));
        CODES.put("form", KnownForms.list().stream().map(form -> form.code()).toList());
        CODES.put("decisionBody", names(DecisionBody.values()));
        CODES.put("awardRight", names(AwardRight.values()));
        CODES.put("employer", names(Employer.values()));
        CODES.put("yesNo", List.of("YES", "NO"));
        CODES.put("country", List.of("NO", "DK"));
        CODES.put(AREA, FunctionAreas.list().stream().map(area -> area.code()).toList());
    }

    private ValueLists() {}

    /** Names of all lists with labels in the bundle, in order. */
    public static List<String> labelled() {
        return CODES.keySet().stream().filter(name -> !name.equals(AREA)).toList();
    }

    /** Whether there is a list of that name. */
    static boolean exists(String list) {
        return CODES.containsKey(list);
    }

    /**
     * The codes of a list.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public static List<String> codes(String list) {
        List<String> codes = CODES.get(list);
        if (codes == null) {
            throw new IllegalArgumentException("No value list " + list);
        }
        return codes;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
