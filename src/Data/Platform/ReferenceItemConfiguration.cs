using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class ReferenceItemConfiguration : IEntityTypeConfiguration<ReferenceItem>
{
    public void Configure(EntityTypeBuilder<ReferenceItem> builder)
    {
        builder.ToTable("platform_reference_item");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Kind).HasMaxLength(40);
        builder.Property(i => i.Name).HasMaxLength(80);
        builder.Property(i => i.Source).HasMaxLength(ReferenceItem.LongestSource);
        builder.Property(i => i.LoadedByName).HasMaxLength(100);
        builder.HasIndex(i => new { i.Kind, i.Name, i.Edition }).IsUnique();
    }
}
