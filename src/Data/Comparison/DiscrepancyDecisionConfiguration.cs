using Baoxue.Domain.Comparison.Discrepancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Comparison;

internal sealed class DiscrepancyDecisionConfiguration : IEntityTypeConfiguration<DiscrepancyDecision>
{
    public void Configure(EntityTypeBuilder<DiscrepancyDecision> builder)
    {
        builder.ToTable("comparison_decision");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.DivisionCode).HasMaxLength(6);
        builder.Property(d => d.Kind).HasConversion<short>();
        builder.Property(d => d.Verdict).HasConversion<short>();
        builder.Property(d => d.Outcome).HasMaxLength(Discrepancy.LongestOutcome);
        builder.Property(d => d.Reason).HasMaxLength(DiscrepancyDecision.LongestReason);
        builder.Property(d => d.ProofNumber).HasMaxLength(DiscrepancyDecision.LongestProof);
        builder.Property(d => d.ProofIssuer).HasMaxLength(DiscrepancyDecision.LongestProof);
        builder.Property(d => d.DecidedByName).HasMaxLength(100);
        builder.Property(d => d.SchoolPath).HasMaxLength(40);
        builder.Property(d => d.DomicilePath).HasMaxLength(12);
        builder.HasIndex(d => new { d.DiscrepancyId, d.Number, d.DivisionCode }).IsUnique();
    }
}
