using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class ChildNameSuffixConfiguration : IEntityTypeConfiguration<ChildNameSuffix>
{
    public void Configure(EntityTypeBuilder<ChildNameSuffix> builder)
    {
        builder.ToTable("registers_child_name_suffix");
        builder.HasKey(s => new { s.Suffix, s.ChildId });
        builder.Property(s => s.Suffix).HasMaxLength(60);
        builder.HasIndex(s => s.ChildId);
    }
}
