using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class ChildGuardianConfiguration : IEntityTypeConfiguration<ChildGuardian>
{
    public void Configure(EntityTypeBuilder<ChildGuardian> builder)
    {
        builder.ToTable("registers_guardian");
        builder.HasKey(g => new { g.ChildId, g.Source, g.Rank });
        builder.Property(g => g.Source).HasConversion<short>();
        builder.Property(g => g.Name).HasMaxLength(60);
        builder.Property(g => g.Relation).HasMaxLength(20);
        builder.HasIndex(g => g.IdIndex);
        builder.HasIndex(g => g.PhoneIndex);
    }
}
