using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class RegisterStateConfiguration : IEntityTypeConfiguration<RegisterState>
{
    public void Configure(EntityTypeBuilder<RegisterState> builder)
    {
        builder.ToTable("registers_state");
        builder.HasKey(s => new { s.DivisionCode, s.Source });
        builder.Property(s => s.DivisionCode).HasMaxLength(6);
        builder.Property(s => s.Source).HasConversion<string>().HasMaxLength(16);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
