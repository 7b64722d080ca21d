package no.samtakt.inventory.intake;

import java.util.List;
import java.util.Optional;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.intake.Fields.Hit;
import no.samtakt.inventory.intake.MemberBooks.Book;
import no.samtakt.inventory.sheet.Names;

/** Tells which function area a row of a list of systems belongs to, from all that the row and its product say. */
final class SystemAreas {

    private final Work work;

    SystemAreas(Work work) {
        this.work = work;
    }

    static SourceCell where(Fields fields, Hit name) {
        if (fields.has("systems.area")) {
            return fields.where("systems.area");
        }
        return fields.row().areaSection().isEmpty()
                ? name.where()
                : fields.row().sectionWhere();
    }

    /** The code of the area: from its columns, the section, or words of the name; never empty. */
    String of(Fields fields, Book book, Hit name) {
        AreaWords.Found best = AreaWords.Found.NONE;
        Hit from = null;
        for (Hit hit : fields.all("systems.area")) {
            AreaWords.Found found = work.areas().findWithin(hit.text());
            if (found.confidence() > best.confidence()) {
                best = found;
                from = hit;
            }
        }
        if (from != null && best.confidence() >= 70) {
            Optional<String> known = broad(from, best)
                    ? work.context().products().findArea(name.text(), fields.text("systems.vendor"))
                    : Optional.empty();
            if (known.isPresent() && !known.get().equals(best.code())) {
                work.report(
                        "product.area-instead",
                        book.id(),
                        from.where(),
                        name.text(),
                        "area:" + known.get(),
                        from.text());
                return known.get();
            }
            if (best.confidence() < 90) {
                work.report("intake.area-guess", book.id(), from.where(), from.text(), "area:" + best.code());
            }
            return best.code();
        }
        String section = fields.row().areaSection();
        AreaWords.Found heading =
                section.isEmpty() ? AreaWords.Found.NONE : work.areas().find(section);
        if (heading.confidence() > 0) {
            Optional<String> known = Names.normal(section).matches(".+ (og|and|und|och|en) .+") || section.contains("/")
                    ? work.context().products().findArea(name.text(), fields.text("systems.vendor"))
                    : Optional.empty();
            if (known.isPresent() && !known.get().equals(heading.code())) {
                work.report(
                        "product.area-instead", book.id(), name.where(), name.text(), "area:" + known.get(), section);
                return known.get();
            }
            return heading.code();
        }
        Optional<String> product = work.context().products().findArea(name.text(), fields.text("systems.vendor"));
        if (product.isPresent()) {
            work.report("product.area", book.id(), name.where(), name.text(), name.text(), "area:" + product.get());
            return product.get();
        }
        String above = fields.row().areaAbove();
        AreaWords.Found group =
                above.isEmpty() ? AreaWords.Found.NONE : work.areas().findWithin(above);
        if (group.confidence() >= 70) {
            work.report(
                    "intake.area-above",
                    book.id(),
                    fields.where("systems.area"),
                    name.text(),
                    "area:" + group.code(),
                    above);
            return group.code();
        }
        for (String text : List.of(name.text(), fields.text("systems.description"), fields.text("systems.owner"))) {
            AreaWords.Found word =
                    text.isEmpty() ? AreaWords.Found.NONE : work.areas().find(text);
            if (word.confidence() > 0) {
                work.report("intake.area-guess", book.id(), where(fields, name), text, "area:" + word.code());
                return word.code();
            }
        }
        Hit written = fields.first("systems.area");
        work.report(
                "intake.area-unknown",
                book.id(),
                where(fields, name),
                written != null ? written.text() : section.isEmpty() ? name.text() : section,
                "");
        return FunctionAreas.UNCLASSIFIED;
    }

    /** Whether a column of areas rather says who uses a system: sectors and departments, which are broader. */
    private static boolean broad(Hit hit, AreaWords.Found found) {
        return found.confidence() < 90
                || Names.normal(hit.column().header())
                        .matches(
                                ".*(sektor|sector|etat|avdeling|afdeling|avdelning|enhet|eining|enhed|department|kommunalomrade|forvaltning|division|hovedomrade|resultatomrade|brukes av|benyttes av|bruksomrade|virksomhet|hvem bruker).*");
    }
}
