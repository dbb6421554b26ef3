using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class HeaderMemoryConfiguration : IEntityTypeConfiguration<HeaderMemory>
{
    public void Configure(EntityTypeBuilder<HeaderMemory> builder)
    {
        builder.ToTable("registers_header_memory");
        builder.HasKey(m => new { m.DivisionCode, m.Source, m.Header });
        builder.Property(m => m.DivisionCode).HasMaxLength(6);
        builder.Property(m => m.Source).HasConversion<string>().HasMaxLength(16);
        builder.Property(m => m.Header).HasMaxLength(100);
        builder.Property(m => m.Field).HasMaxLength(60);
    }
}
