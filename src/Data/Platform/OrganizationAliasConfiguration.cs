using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class OrganizationAliasConfiguration : IEntityTypeConfiguration<OrganizationAlias>
{
    public void Configure(EntityTypeBuilder<OrganizationAlias> builder)
    {
        builder.ToTable("platform_organization_alias");
        builder.HasKey(a => new { a.OrganizationId, a.Name });
        builder.Property(a => a.DivisionCode).HasMaxLength(6);
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.HasIndex(a => a.Name);
    }
}
