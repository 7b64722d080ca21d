package no.samtakt.report.xlsx;

import static no.samtakt.report.xlsx.Column.date;
import static no.samtakt.report.xlsx.Column.money;
import static no.samtakt.report.xlsx.Column.month;
import static no.samtakt.report.xlsx.Column.number;
import static no.samtakt.report.xlsx.Column.points;
import static no.samtakt.report.xlsx.Column.text;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.AssetInfo;
import no.samtakt.planning.MigrationPlan.Candidate;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.KeptAsset;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.TargetInfo;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.report.xlsx.Book.Look;
import no.samtakt.report.xlsx.Table.Hundredths;
import no.samtakt.report.xlsx.Table.Shown;
import org.jspecify.annotations.Nullable;

/** What is decided: per area, per area and member, by which date, what stays, and what the alternatives would cost. */
final class DecisionSheets {

    private final Book book;
    private final Words words;
    private final MigrationPlan plan;

    DecisionSheets(Book book, Words words, MigrationPlan plan) {
        this.book = book;
        this.words = words;
        this.plan = plan;
    }

    void decisions() {
        Table table = new Table(
                book,
                "decisions",
                List.of(
                        text("area", 30),
                        text("layer", 14),
                        text("target", 28),
                        text("settled", 24),
                        text("moving", 30),
                        month("decide-by"),
                        text("body", 22),
                        date("by"),
                        money("cost-of-missing"),
                        text("pinned", 9)));
        for (AreaDecision decision : plan.decisions()) {
            Deadline deadline = decisionDeadline(decision);
            table.row(
                    words.names().area(decision.area()),
                    layer(decision.area()),
                    new Shown(words.target(decision.target()), decision.target() == null ? Look.MUTED : Look.MARKED),
                    words.members(decision.settledMembers()),
                    words.members(decision.movingMembers()),
                    decision.decideBy(),
                    deadline == null ? null : words.code("body", deadline.body()),
                    deadline == null ? null : deadline.by(),
                    deadline == null ? null : deadline.costOfMissing(),
                    decision.pinned());
        }
        table.finish(Set.of());
    }

    private @Nullable Deadline decisionDeadline(AreaDecision decision) {
        return plan.deadlines().stream()
                .filter(deadline -> (deadline.kind() == DeadlineKind.COUNCIL_DECISION
                                || deadline.kind() == DeadlineKind.JOINT_DECISION)
                        && deadline.area().equals(decision.area()))
                .findFirst()
                .orElse(null);
    }

    private String layer(String area) {
        return plan.areas().stream()
                .filter(info -> info.code().equals(area))
                .map(info -> words.code(info.layer()))
                .findFirst()
                .orElse("");
    }

    /** Areas down, members across: what each has in the area and when it moves. */
    void matrix() {
        List<Column> columns = new ArrayList<>(List.of(text("area", 28), text("target", 24)));
        List<Object> headings = new ArrayList<>(
                List.of(book.texts().get("column.area"), book.texts().get("column.target")));
        for (MemberInfo member : plan.members()) {
            columns.add(text("member:" + member.id(), 24));
            headings.add(member.name());
        }
        Table table = new Table(book, "matrix", columns, headings);
        for (AreaInfo area : plan.areas()) {
            AreaDecision decision = plan.decisions().stream()
                    .filter(d -> d.area().equals(area.code()))
                    .findFirst()
                    .orElse(null);
            List<Object> row = new ArrayList<>();
            row.add(area.name());
            row.add(new Shown(
                    words.target(decision == null ? null : decision.target()),
                    decision == null || decision.target() == null ? Look.MUTED : Look.MARKED));
            for (MemberInfo member : plan.members()) {
                row.add(cell(area.code(), member.id(), decision));
            }
            table.row(row.toArray());
        }
        table.finish(Set.of());
        table.sheet().createFreezePane(1, Table.HEADER_ROW + 1);
    }

    private Shown cell(String area, String member, @Nullable AreaDecision decision) {
        List<Task> moves = plan.tasks().stream()
                .filter(task -> task.kind() == TaskKind.TRANSITION
                        && task.area().equals(area)
                        && task.member().equals(member))
                .toList();
        List<String> lines = new ArrayList<>();
        for (AssetInfo asset : plan.assets()) {
            if (!asset.area().equals(area) || !asset.member().equals(member)) {
                continue;
            }
            String move = moves.stream()
                    .filter(task -> task.asset().equals(asset.id()))
                    .map(task -> book.texts().get("matrix.moves", asset.name(), shown(task.finish())))
                    .findFirst()
                    .orElse(asset.name());
            lines.add(move);
        }
        boolean out = decision != null && words.names().sittingOut(area).contains(member);
        if (out) {
            lines.add(book.texts().get("matrix.out"));
        }
        boolean settled = decision != null && decision.settledMembers().contains(member);
        if (settled && moves.isEmpty()) {
            lines.add(book.texts().get("matrix.settled"));
        }
        return new Shown(String.join("\n", lines), moves.isEmpty() ? (settled ? Look.PLAIN : Look.MUTED) : Look.MARKED);
    }

    private String shown(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMM yyyy", book.locale()));
    }

    void deadlines() {
        Table table = new Table(
                book,
                "deadlines",
                List.of(
                        date("by"),
                        text("deadline", 26),
                        text("body", 22),
                        text("member", 18),
                        text("area", 26),
                        text("subject", 34),
                        money("cost-of-missing"),
                        month("effect")));
        for (Deadline deadline : plan.deadlines()) {
            table.row(
                    deadline.by(),
                    words.code(deadline.kind()),
                    words.code("body", deadline.body()),
                    words.member(deadline.member()),
                    words.names().area(deadline.area()),
                    words.subject(deadline.subject()),
                    deadline.costOfMissing(),
                    deadline.effect());
        }
        table.finish(Set.of());
    }

    void kept() {
        Table table = new Table(
                book,
                "kept",
                List.of(
                        text("member", 18),
                        text("area", 26),
                        text("asset", 28),
                        text("product", 22),
                        text("why", 44),
                        text("best-alternative", 26),
                        money("extra-cost")));
        for (KeptAsset kept : plan.kept()) {
            AssetInfo asset = words.names().findAsset(kept.asset()).orElse(null);
            table.row(
                    asset == null ? "" : words.names().member(asset.member()),
                    asset == null ? "" : words.names().area(asset.area()),
                    words.names().asset(kept.asset()),
                    asset == null ? "" : asset.product(),
                    words.code("kept", kept.reason()),
                    kept.bestAlternative() == null ? "" : words.target(kept.bestAlternative()),
                    kept.extraCost());
        }
        table.finish(Set.of());
    }

    void candidates() {
        Table table = new Table(
                book,
                "candidates",
                List.of(
                        text("area", 28),
                        text("candidate", 30),
                        text("vendor", 22),
                        text("chosen", 9),
                        text("allowed", 9),
                        money("extra-cost"),
                        points("extra-risk"),
                        number("products-after"),
                        text("note", 34)));
        for (AreaDecision decision : plan.decisions()) {
            for (Candidate candidate : decision.candidates()) {
                String id = candidate.target();
                String vendor = id == null
                        ? ""
                        : words.names().findTarget(id).map(TargetInfo::vendor).orElse("");
                Long risk = candidate.extraRiskCentiPoints();
                table.row(
                        words.names().area(decision.area()),
                        new Shown(words.target(candidate.target()), candidate.chosen() ? Look.MARKED : Look.PLAIN),
                        vendor,
                        candidate.chosen(),
                        candidate.allowed(),
                        candidate.extraCost(),
                        risk == null ? null : new Hundredths(risk),
                        candidate.distinctProductsAfter(),
                        candidate.extraCost() == null && !candidate.chosen()
                                ? book.texts().get("candidate.no-place")
                                : "");
            }
        }
        table.finish(Set.of());
    }
}
