using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class LoadFindingConfiguration : IEntityTypeConfiguration<LoadFinding>
{
    public void Configure(EntityTypeBuilder<LoadFinding> builder)
    {
        builder.ToTable("registers_load_finding");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.DivisionCode).HasMaxLength(6);
        builder.Property(f => f.Column).HasMaxLength(100);
        builder.Property(f => f.Rule).HasMaxLength(60);
        builder.Property(f => f.Consequence).HasConversion<short>();
        builder.Property(f => f.Message).HasMaxLength(500);
        builder.Property(f => f.HowToFix).HasMaxLength(500);
        builder.HasIndex(f => new { f.LoadId, f.RowNumber });
        builder.HasIndex(f => new { f.LoadId, f.Rule, f.RowNumber });
    }
}
