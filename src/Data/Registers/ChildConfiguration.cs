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
        builder.HasIndex(c => new { c.NamePinyin, c.Id });
        builder.HasIndex(c => c.Name);
        builder.HasIndex(c => c.NameInitials);
        builder.HasIndex(c => new { c.BirthOn, c.Id });
        builder.HasIndex(c => c.SchoolPath);
        builder.HasIndex(c => new { c.SchoolId, c.NamePinyin, c.Id });
        builder.HasIndex(c => c.DomicilePath);
        builder.HasIndex(c => new { c.DomicileTownship, c.NamePinyin, c.Id });
        builder.HasIndex(c => c.ResidencePath);
        builder.HasIndex(c => new { c.GradeNumber, c.NamePinyin, c.Id });
        builder.HasIndex(c => new { c.Status, c.NamePinyin, c.Id });
    }
}
