using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("platform_audit_entry");
        builder.HasKey(e => new { e.DivisionCode, e.Sequence });
        builder.Property(e => e.DivisionCode).HasMaxLength(6);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.ActorName).HasMaxLength(100);
        builder.Property(e => e.Action).HasMaxLength(80);
        builder.Property(e => e.SubjectKind).HasMaxLength(40);
        builder.Property(e => e.SubjectId).HasMaxLength(80);
        builder.Property(e => e.Purpose).HasMaxLength(200);
        builder.Property(e => e.Outcome).HasMaxLength(80);
        builder.Property(e => e.Remote).HasMaxLength(60);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.ActorId, e.Sequence });
        builder.HasIndex(e => new { e.SubjectId, e.Sequence });
    }
}
