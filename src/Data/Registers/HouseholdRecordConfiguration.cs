using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class HouseholdRecordConfiguration : IEntityTypeConfiguration<HouseholdRecord>
{
    public void Configure(EntityTypeBuilder<HouseholdRecord> builder)
    {
        builder.ToTable("registers_household_record");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.DivisionCode).HasMaxLength(6);
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.Property(r => r.Sex).HasConversion<short>();
        builder.Property(r => r.RelationToHead).HasMaxLength(20);
        builder.Property(r => r.DomicilePath).HasMaxLength(12);
        builder.HasIndex(r => new { r.Key, r.FromSequence });
        builder.HasIndex(r => r.IdIndex);
        builder.HasIndex(r => r.HouseholdIndex);
        builder.HasIndex(r => r.DomicilePath);
        builder.HasIndex(r => r.ToSequence);
    }
}
