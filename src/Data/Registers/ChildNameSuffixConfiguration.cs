using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class ChildNameSuffixConfiguration : IEntityTypeConfiguration<ChildNameSuffix>
{
    public void Configure(EntityTypeBuilder<ChildNameSuffix> builder)
    {
        builder.ToTable("registers_child_name_suffix");
        builder.HasKey(s => s.Suffix);
        builder.Property(s => s.DivisionCode).HasMaxLength(6);
        builder.Property(s => s.Suffix).HasMaxLength(100);
        builder.HasIndex(s => s.ChildId);
    }
}
