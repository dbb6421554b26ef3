using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>, IEntityTypeConfiguration<AuditHeadRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("platform_audit_row");
        builder.HasKey(e => new { e.DivisionCode, e.Sequence });
        builder.Property(e => e.DivisionCode).HasMaxLength(6);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Actor).HasMaxLength(160);
        builder.Property(e => e.Action).HasMaxLength(80);
        builder.Property(e => e.Subject).HasMaxLength(120);
        builder.Property(e => e.Purpose).HasMaxLength(200);
        builder.Property(e => e.Outcome).HasMaxLength(80);
        builder.Property(e => e.Remote).HasMaxLength(60);
        builder.HasIndex(e => new { e.ActorId, e.Sequence });
        builder.HasIndex(e => new { e.Subject, e.Sequence });
        builder.HasIndex(e => new { e.Action, e.Sequence });
    }

    public void Configure(EntityTypeBuilder<AuditHeadRow> builder)
    {
        builder.ToTable("platform_audit_head");
        builder.HasKey(h => h.DivisionCode);
        builder.Property(h => h.DivisionCode).HasMaxLength(6);
    }
}
