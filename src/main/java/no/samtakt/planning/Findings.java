package no.samtakt.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.ScheduleDefect;
import no.samtakt.schedule.ScheduleDefects;

/** What cannot be mended by any search, found before it, as problems with the names and places of the inventory. */
final class Findings {

    private final CompiledPlan compiled;
    private final Inventory inventory;

    private Findings(CompiledPlan compiled) {
        this.compiled = compiled;
        this.inventory = compiled.inventory();
    }

    /** The findings in the order of their kinds, each once. */
    static List<Problem> of(CompiledPlan compiled) {
        Findings findings = new Findings(compiled);
        Set<Problem> problems = new LinkedHashSet<>();
        for (ScheduleDefect defect : ScheduleDefects.find(compiled.problem())) {
            problems.add(findings.problem(defect));
        }
        return List.copyOf(problems);
    }

    private Problem problem(ScheduleDefect defect) {
        String subject = defect.subjects().get(0);
        List<String> names = defect.subjects().stream().map(this::name).toList();
        String month = defect.month() < 0
                ? ""
                : compiled.calendar().month(defect.month()).toString();
        return switch (defect.kind()) {
            case ORDER_CIRCLE -> problem("order-circle", subject, String.join(" → ", names), "", List.of());
            case TOO_LITTLE_CAPACITY -> tooLittle(defect, names);
            case EMPTY_WINDOW -> problem(
                    "empty-window", subject, names.get(0), target(subject, defect.amount()), List.of());
            case CONTRADICTORY_PINS -> problem(
                    names.size() == 1 ? "pin-outside" : "pins", subject, String.join(", ", names), month, List.of());
            case CONTRADICTORY_CHOICES -> problem("choices", subject, names.get(0), "", List.of());
            case UNREACHABLE_QUORUM -> problem(
                    "quorum", subject, names.get(0), String.valueOf(defect.amount()), List.of());
            case OVERFLOW -> problem("overflow", subject, names.get(0), "", List.of());
        };
    }

    private Problem tooLittle(ScheduleDefect defect, List<String> names) {
        String resource = defect.subjects().get(1);
        String vendor = ProblemCompiler.vendorId("");
        boolean budget = compiled.problem().resources().stream()
                .anyMatch(one -> one.id().equals(resource) && one.rule() == Rule.BUDGET);
        String code = budget ? "budget" : resource.startsWith(vendor) ? "vendor" : "capacity";
        long amount = defect.amount();
        String shown = code.equals("vendor")
                ? String.valueOf(amount)
                : new BigDecimal(amount)
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.UP)
                        .toPlainString();
        return problem(code, defect.subjects().get(0), names.get(0), names.get(1), List.of(shown));
    }

    private Problem problem(String code, String subject, String found, String expected, List<String> args) {
        Place place = place(subject);
        return new Problem(
                Planner.BEFORE + code, Severity.WARNING, place.member(), place.where(), found, expected, args);
    }

    // ---- names and places

    private record Place(String member, SourceCell where) {}

    private Place place(String subject) {
        for (int j = 0; j < compiled.problem().activities().size(); j++) {
            if (compiled.problem().activities().get(j).id().equals(subject)) {
                ActivityInfo info = compiled.activities().get(j);
                Asset asset = info.asset();
                if (asset != null) {
                    return new Place(asset.member(), asset.where());
                }
                ChainPlan chain = info.chain();
                return chain == null
                        ? new Place("", SourceCell.NOWHERE)
                        : new Place("", chain.target().where());
            }
        }
        return inventory
                .findArea(subject)
                .map(area -> new Place("", area.where()))
                .orElse(new Place("", SourceCell.NOWHERE));
    }

    private String name(String id) {
        for (int j = 0; j < compiled.problem().activities().size(); j++) {
            if (compiled.problem().activities().get(j).id().equals(id)) {
                ActivityInfo info = compiled.activities().get(j);
                Asset asset = info.asset();
                ChainPlan chain = info.chain();
                if (asset != null) {
                    return member(asset.member()) + ": " + asset.name();
                }
                return chain == null
                        ? id
                        : area(chain.target().area()) + ": " + chain.target().product();
            }
        }
        for (Resource resource : compiled.problem().resources()) {
            if (resource.id().equals(id)) {
                return resourceName(id);
            }
        }
        for (CompiledPlan.TakingPart one : compiled.takingPart()) {
            if (compiled.problem().choices().get(one.choice()).id().equals(id)) {
                return one.member().name() + ": " + one.area().name();
            }
        }
        return area(id);
    }

    private String resourceName(String id) {
        int cut = id.indexOf(TransitionPlan.POOL_SEPARATOR);
        String owner = id.substring(0, cut);
        String what = id.substring(cut + 1);
        if (id.equals(ProblemCompiler.vendorId(what))) {
            return what;
        }
        for (Member member : inventory.members()) {
            if (id.equals(ProblemCompiler.budgetId(member))) {
                return member.name();
            }
        }
        return owner.isEmpty() ? what : member(owner) + ": " + what;
    }

    private String member(String id) {
        return inventory.findMember(id).map(Member::name).orElse(id);
    }

    private String area(String code) {
        return inventory.findArea(code).map(Area::name).orElse(code);
    }

    private String target(String activity, long alternative) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < compiled.problem().activities().size(); j++) {
            if (compiled.problem().activities().get(j).id().equals(activity) && alternative > 0) {
                names.add(compiled.chain(compiled.activities().get(j).choice(), Math.toIntExact(alternative))
                        .target()
                        .product());
            }
        }
        return String.join(", ", names);
    }
}
