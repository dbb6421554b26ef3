using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class AccountConfiguration :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("platform_account");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.UserName).HasMaxLength(60);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(60);
        builder.Property(a => a.DisplayName).HasMaxLength(50);
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(40).IsConcurrencyToken();
        builder.Property(a => a.SecurityStamp).HasMaxLength(64);
        builder.Property(a => a.PasswordHash).HasMaxLength(400);
        builder.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        builder.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
        // SQLite cannot compare DateTimeOffset; ticks keep the order on both.
        builder.Property(a => a.LockoutEnd).HasConversion(
            end => end == null ? (long?)null : end.Value.UtcTicks,
            ticks => ticks == null ? null : new DateTimeOffset(ticks.Value, TimeSpan.Zero));
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("platform_account_claim");
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => c.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("platform_account_login");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("platform_account_token");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
    }
}
