using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class RegisterLoadConfiguration : IEntityTypeConfiguration<RegisterLoad>
{
    public void Configure(EntityTypeBuilder<RegisterLoad> builder)
    {
        builder.ToTable("registers_load");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.DivisionCode).HasMaxLength(6);
        builder.Property(l => l.Source).HasConversion<string>().HasMaxLength(16);
        builder.Property(l => l.Mode).HasConversion<string>().HasMaxLength(16);
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(l => l.FileName).HasMaxLength(260);
        builder.Property(l => l.FileHash).HasMaxLength(64);
        builder.Property(l => l.CreatedByName).HasMaxLength(100);
        builder.Property(l => l.Failure).HasMaxLength(2000);
        builder.Property(l => l.AcceptedByName).HasMaxLength(100);
        builder.Property(l => l.AcceptReason).HasMaxLength(500);
        builder.Property(l => l.WithdrawnByName).HasMaxLength(100);
        builder.Property(l => l.WithdrawReason).HasMaxLength(500);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.ComplexProperty(l => l.Counts);
        builder.PrimitiveCollection(l => l.DroppedColumns);
        builder.HasIndex(l => new { l.DivisionCode, l.Source, l.Sequence }).IsUnique();
    }
}
