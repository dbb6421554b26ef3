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
        builder.Property(c => c.ClassName).HasMaxLength(30);
        builder.Property(c => c.DomicilePath).HasMaxLength(12);
        builder.Property(c => c.DomicileTownship).HasMaxLength(9);
        builder.Property(c => c.ResidencePath).HasMaxLength(12);
        builder.HasIndex(c => c.IdIndex);
        builder.HasIndex(c => c.StudentNumberIndex);
        builder.Property(c => c.NameOrder).HasMaxLength(160);
        builder.Property(c => c.BirthOrder).HasMaxLength(170);
        builder.Property(c => c.SchoolOrder).HasMaxLength(210);
        builder.HasIndex(c => c.NameOrder).IsUnique();
        builder.HasIndex(c => c.BirthOrder);
        builder.HasIndex(c => c.SchoolOrder);
        builder.HasIndex(c => new { c.NameInitials, c.NameOrder });
        builder.HasIndex(c => c.StudentRecordId);
        builder.HasIndex(c => c.HouseholdRecordId);
        builder.HasIndex(c => c.SchoolPath);
        builder.HasIndex(c => new { c.SchoolId, c.NameOrder });
        builder.HasIndex(c => c.DomicilePath);
        builder.HasIndex(c => new { c.DomicileTownship, c.NameOrder });
        builder.HasIndex(c => c.ResidencePath);
        builder.HasIndex(c => new { c.GradeNumber, c.NameOrder });
        builder.HasIndex(c => new { c.Status, c.NameOrder });
    }
}
