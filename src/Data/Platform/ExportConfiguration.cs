using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class ExportConfiguration : IEntityTypeConfiguration<Export>
{
    public void Configure(EntityTypeBuilder<Export> builder)
    {
        builder.ToTable("platform_export");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.DivisionCode).HasMaxLength(6);
        builder.Property(e => e.OwnerName).HasMaxLength(60);
        builder.Property(e => e.List).HasMaxLength(60);
        builder.Property(e => e.Name).HasMaxLength(60);
        builder.Property(e => e.Words).HasMaxLength(Export.LongestWords);
        builder.Property(e => e.FileName).HasMaxLength(60);
        builder.Property(e => e.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.Property(e => e.Scope).HasMaxLength(1000);
        builder.HasIndex(e => new { e.OwnerId, e.CreatedAt });
    }
}
