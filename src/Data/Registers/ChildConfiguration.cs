using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class ChildConfiguration : IEntityTypeConfiguration<Child>
{
    public void Configure(EntityTypeBuilder<Child> builder)
    {
        builder.ToTable("registers_child");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.DivisionCode).HasMaxLength(6);
        builder.Property(c => c.Name).HasMaxLength(60);
        builder.Property(c => c.NamePinyin).HasMaxLength(Child.LongestPinyin);
        builder.Property(c => c.NameInitials).HasMaxLength(Child.LongestInitials);
        builder.Property(c => c.Sex).HasConversion<short>();
        builder.Property(c => c.Status).HasConversion<short>();
        builder.Property(c => c.SchoolPath).HasMaxLength(40);
        builder.Property(c => c.SchoolCenter).HasMaxLength(SchoolPath.CenterLength);
        builder.Property(c => c.ClassName).HasMaxLength(30);
        builder.Property(c => c.DomicilePath).HasMaxLength(12);
        builder.Property(c => c.DomicileTownship).HasMaxLength(9);
        builder.Property(c => c.ResidencePath).HasMaxLength(12);
        builder.Property(c => c.AwayPath).HasMaxLength(12);
        builder.HasIndex(c => c.IdIndex);
        builder.HasIndex(c => c.StudentNumberIndex);
        builder.Property(c => c.NameOrder).HasMaxLength(160);
        builder.Property(c => c.BirthOrder).HasMaxLength(170);
        builder.Property(c => c.SchoolOrder).HasMaxLength(210);
        builder.Property(c => c.Presence).HasConversion<short>();
        builder.HasIndex(c => c.StudentRecordId);
        builder.HasIndex(c => c.HouseholdRecordId);
        Index(builder, LedgerIndex.ByName, nameof(Child.NameOrder));
        Index(builder, LedgerIndex.ByBirth, nameof(Child.BirthOrder));
        Index(builder, LedgerIndex.BySchool, nameof(Child.SchoolOrder));
        Index(builder, LedgerIndex.ByInitials, nameof(Child.NameInitials), nameof(Child.NameOrder));
        Index(builder, LedgerIndex.ByPresence, nameof(Child.Presence), nameof(Child.BirthOrder));
        Index(builder, LedgerIndex.ByStatus, nameof(Child.Status), nameof(Child.Presence), nameof(Child.BirthOrder));
        Index(builder, LedgerIndex.ByGrade, nameof(Child.GradeNumber), nameof(Child.BirthOrder));
        Index(builder, LedgerIndex.ByTownship, nameof(Child.DomicileTownship), nameof(Child.NameOrder));
        Index(builder, LedgerIndex.ByTownshipAndSchool, nameof(Child.DomicileTownship), nameof(Child.SchoolOrder));
        Index(builder, LedgerIndex.ByTownshipAndBirth, nameof(Child.DomicileTownship), nameof(Child.BirthOrder));
        Index(builder, LedgerIndex.ByCenter, nameof(Child.SchoolCenter), nameof(Child.NameOrder));
        Index(builder, LedgerIndex.ByCenterAndBirth, nameof(Child.SchoolCenter), nameof(Child.BirthOrder));
        Index(builder, LedgerIndex.ByAway, nameof(Child.AwayPath), nameof(Child.NameOrder)).HasFilter("away_path IS NOT NULL");
        foreach (var group in LedgerIndex.Groups)
        {
            Index(builder, LedgerIndex.OfGroup(group), nameof(Child.BirthOrder)).HasFilter($"(groups & {(int)group}) <> 0");
        }
    }

    // An index answers alone only if it holds whatever a filter, the scope and row security may ask.
    private static readonly string[] Asked =
    [
        nameof(Child.Presence), nameof(Child.Status), nameof(Child.GradeNumber), nameof(Child.Groups), nameof(Child.BirthOn), nameof(Child.Name), nameof(Child.NameInitials),
        nameof(Child.SchoolPath), nameof(Child.DomicilePath), nameof(Child.ResidencePath), nameof(Child.Id),
    ];

    private static IndexBuilder<Child> Index(EntityTypeBuilder<Child> builder, string name, params string[] order) =>
        builder.HasIndex([.. order, .. Asked.Except(order)], name).HasDatabaseName(name);
}
