package no.samtakt.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything read from one folder: the co-operation, its members in order of id, how they share, what they
 * state for their business case, and the defaults used.
 *
 * <p>Consistent: every id referred to exists; what did not was left out and reported as a problem.
 */
public record Inventory(
        Cooperation cooperation,
        List<Member> members,
        SharingAgreement sharing,
        CaseFacts caseFacts,
        List<DefaultUse> defaults) {

    public Inventory {
        members = List.copyOf(members);
        defaults = List.copyOf(defaults);
    }

    /** The same of another co-operation. */
    public Inventory with(Cooperation other) {
        return new Inventory(other, members, sharing, caseFacts, defaults);
    }

    /** The same with other members. */
    public Inventory with(List<Member> others) {
        return new Inventory(cooperation, others, sharing, caseFacts, defaults);
    }

    /** All assets, by member, then in workbook order. */
    public List<Asset> listAssets() {
        List<Asset> all = new ArrayList<>();
        members.forEach(member -> all.addAll(member.assets()));
        return all;
    }

    /** All contracts, by member, then in workbook order. */
    public List<Contract> listContracts() {
        List<Contract> all = new ArrayList<>();
        members.forEach(member -> all.addAll(member.contracts()));
        return all;
    }

    /** All dependencies, by member, then in workbook order. */
    public List<Dependency> listDependencies() {
        List<Dependency> all = new ArrayList<>();
        members.forEach(member -> all.addAll(member.dependencies()));
        return all;
    }

    /** Locks of the members, then of a variant. */
    public List<Pin> listPins(Variant variant) {
        List<Pin> all = new ArrayList<>();
        members.forEach(member -> all.addAll(member.pins()));
        all.addAll(variant.pins());
        return all;
    }

    public Optional<Asset> findAsset(String id) {
        return listAssets().stream().filter(asset -> asset.id().equals(id)).findFirst();
    }

    public Optional<Member> findMember(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    public Optional<Area> findArea(String code) {
        return cooperation.areas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst();
    }

    public Optional<Target> findTarget(String id) {
        return cooperation.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst();
    }

    public Optional<Variant> findVariant(String name) {
        return cooperation.variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst();
    }
}
