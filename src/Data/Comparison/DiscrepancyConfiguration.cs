using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Comparison;

internal sealed class DiscrepancyConfiguration : IEntityTypeConfiguration<Discrepancy>
{
    public void Configure(EntityTypeBuilder<Discrepancy> builder)
    {
        builder.ToTable("comparison_discrepancy");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.DivisionCode).HasMaxLength(6);
        builder.Property(d => d.Category).HasConversion<short>();
        builder.Property(d => d.MatchedBy).HasConversion<short>();
        builder.Property(d => d.Standing).HasConversion<short>();
        builder.Property(d => d.Fields).HasConversion<short>();
        builder.Property(d => d.Sex).HasConversion<short>();
        builder.Property(d => d.State).HasConversion<short>();
        builder.Property(d => d.Verdict).HasConversion<short>();
        builder.Property(d => d.Outcome).HasMaxLength(Discrepancy.LongestOutcome);
        builder.Property(d => d.Name).HasMaxLength(60);
        builder.Property(d => d.SchoolPath).HasMaxLength(40);
        builder.Property(d => d.School).HasMaxLength(SchoolPath.SchoolLength);
        builder.Property(d => d.DomicilePath).HasMaxLength(12);
        builder.Property(d => d.DomicileTownship).HasMaxLength(9);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.DivisionCode, d.Key }).IsUnique();
        builder.HasIndex(d => new { d.DivisionCode, d.Number }).IsUnique();
        builder.HasIndex(d => new { d.Category, d.State, d.FoundOn, d.Number });
        builder.HasIndex(d => new { d.DomicileTownship, d.Category, d.State, d.FoundOn, d.Number });
        builder.HasIndex(d => new { d.School, d.Category, d.State, d.FoundOn, d.Number });
        builder.HasIndex(d => d.ChildId);
    }
}
