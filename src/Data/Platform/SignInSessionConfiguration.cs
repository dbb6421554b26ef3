using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class SignInSessionConfiguration : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("platform_session");
        builder.HasKey(s => s.Id);
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => s.ExpiresAt);
    }
}
