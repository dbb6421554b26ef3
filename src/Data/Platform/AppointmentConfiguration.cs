using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("platform_appointment");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.DivisionCode).HasMaxLength(6);
        builder.Property(a => a.HolderName).HasMaxLength(50);
        builder.Property(a => a.Basis).HasMaxLength(100);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.PostId);
        builder.HasIndex(a => a.AccountId);
    }
}
