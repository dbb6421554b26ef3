using Baoxue.Domain.Comparison;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Comparison;

internal sealed class ComparisonRunConfiguration : IEntityTypeConfiguration<ComparisonRun>
{
    public void Configure(EntityTypeBuilder<ComparisonRun> builder)
    {
        builder.ToTable("comparison_run");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.DivisionCode).HasMaxLength(6);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(r => r.AgeRuleSource).HasMaxLength(200);
        builder.Property(r => r.CreatedByName).HasMaxLength(100);
        builder.Property(r => r.Beside).HasDefaultValueSql("'[]'");
        builder.Property(r => r.Strategy).HasMaxLength(60);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.ComplexProperty(r => r.Counts);
        builder.HasIndex(r => r.CreatedAt);
    }
}
