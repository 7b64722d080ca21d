package no.samtakt.sample;

import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/** What the Vesterålen sample states for its business case: benefits, and answers to what lists do not tell. */
final class CaseSample {

    private static final String BENEFITS =
            """
            id  | name                                        | kind    | each | areas       | perYear | days | score | goal                                  | owner                    | measure                                                  | landing | start   | rampMonths | condition    | elsewhere | source
            G01 | Ett systemansvar i stedet for fem           | AVOIDED | nei  | SAK;OKO;LON | 1650000 |      |       | Mindre sårbar drift                   | Kommunedirektørene       | Systemansvarlige i sak, økonomi og lønn: 15 til 6        | ICT     | 2028-01 | 12         | ALL          | nei       | Anslag fra prosjektgruppa
            G02 | Færre timer til brukerstøtte                | TIME    | ja   | SAK;OKO     |         | 60   |       | Mer tid til tjenestene                | IKT-lederne              | Timer til brukerstøtte per måned: 120 til 80             | ICT     | 2028-01 | 18         | OWN          | nei       | 25 % mindre støtte per samlet område
            G03 | Felles vakt utenom kontortid                | CASH    | nei  | NET;SEC     | 480000  |      |       | Mindre sårbar drift                   | IKT-lederne              | Vaktordninger: 5 til 1                                   | ICT     | 2028-07 |            | ALL          | nei       | Lønnsregnskap 2025
            G04 | Lisensrabatt gjennom nasjonal avtale        | CASH    | nei  | CLI         | 900000  |      |       | Bedre innkjøp                         | Innkjøpslederne          | Lisens per bruker: 1 900 til 1 500                       | ICT     | 2027-01 |            | NONE         | ja        | Tatt ut i nasjonal rammeavtale
            G05 | Felles saksgang i barnevern                 | TIME    | nei  | BV          |         | 180  |       | Bedre tjenester over kommunegrensene  | Barnevernlederne         | Undersøkelsestid: 80 til 70 dager                        | SERVICE | 2028-07 | 24         | ALL          | nei       | Anslag fra tjenesten
            G06 | Større fagmiljø og lettere rekruttering     | QUALITY | nei  | IDM;NET     |         |      | 4     | Attraktiv arbeidsgiver                | Kommunedirektørene       | Ubesatte IKT-stillinger: 3 til 0                         | OUTSIDE | 2028-01 |            | ALL          | nei       | Styringsgruppa
            G07 | Innbyggerne møter like tjenester            | QUALITY | nei  | SAK;BYG     |         |      | 3     | Bedre tjenester over kommunegrensene  | Kommunedirektørene       | Like skjema på nett: 10 % til 70 %                       | SERVICE | 2028-07 |            | ALL          | nei       | Styringsgruppa
            """;

    private static final String ANSWERS =
            """
            topic         | area | municipality | answer | owner              | note
            ANCHORING     |      |              | ja     | Kommunedirektørene | Prinsippvedtak i de fem kommunestyrene
            GOALS         |      |              | ja     | Styringsgruppa     | Målene følger gevinstarket
            CULTURE       |      |              | nei    | Styringsgruppa     | Ikke tatt opp ennå
            ROLLBACK_PLAN | SAK  |              | ja     | IKT-lederne        | Plan for tilbakerulling, versjon 1
            ROLLBACK_PLAN | OKO  |              | ja     | IKT-lederne        | Plan for tilbakerulling, versjon 1
            """;

    private CaseSample() {}

    static void add(Map<String, List<Map<String, Object>>> rows) {
        rows.put("benefits", RowTable.read(Kind.COOPERATION, "benefits", BENEFITS));
        rows.put("answers", RowTable.read(Kind.COOPERATION, "answers", ANSWERS));
    }
}
