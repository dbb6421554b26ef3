using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("platform_job");
        builder.HasKey(j => j.Id);
        builder.Property(j => j.DivisionCode).HasMaxLength(6);
        builder.Property(j => j.Kind).HasMaxLength(40);
        builder.Property(j => j.Payload).HasMaxLength(8000);
        builder.Property(j => j.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(j => j.DedupeKey).HasMaxLength(100);
        builder.Property(j => j.Owner).HasMaxLength(100);
        builder.Property(j => j.Stage).HasMaxLength(200);
        builder.Property(j => j.Checkpoint).HasMaxLength(8000);
        builder.Property(j => j.Failure).HasMaxLength(2000);
        builder.HasIndex(j => new { j.DivisionCode, j.DedupeKey }).IsUnique();
        builder.HasIndex(j => j.DedupeKey);
        builder.Property(j => j.SerialKey).HasMaxLength(40);
        builder.HasIndex(j => new { j.DivisionCode, j.SerialKey }).IsUnique().HasFilter("state = 'Running'");
        builder.HasIndex(j => new { j.State, j.RunAfterAt });
    }
}
