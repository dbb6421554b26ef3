using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Comparison;

internal sealed class ComparisonFindingConfiguration : IEntityTypeConfiguration<ComparisonFinding>
{
    public void Configure(EntityTypeBuilder<ComparisonFinding> builder)
    {
        builder.ToTable("comparison_finding");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.DivisionCode).HasMaxLength(6);
        builder.Property(f => f.Category).HasConversion<short>();
        builder.Property(f => f.MatchedBy).HasConversion<short>();
        builder.Property(f => f.Standing).HasConversion<short>();
        builder.Property(f => f.Evidence).HasMaxLength(PairEvidence.LongestText);
        builder.Property(f => f.Fields).HasConversion<short>();
        builder.Property(f => f.Sex).HasConversion<short>();
        builder.Property(f => f.Name).HasMaxLength(60);
        builder.Property(f => f.SchoolPath).HasMaxLength(40);
        builder.Property(f => f.School).HasMaxLength(SchoolPath.SchoolLength);
        builder.Property(f => f.DomicilePath).HasMaxLength(12);
        builder.Property(f => f.DomicileTownship).HasMaxLength(9);
        builder.HasIndex(f => new { f.RunId, f.Category, f.DomicileTownship, f.Number });
        builder.HasIndex(f => new { f.RunId, f.Category, f.School, f.Number });
        builder.HasIndex(f => new { f.RunId, f.Category, f.Number });
        builder.HasIndex(f => new { f.Key, f.RunId });
        builder.HasIndex(f => f.ChildId);
    }
}
