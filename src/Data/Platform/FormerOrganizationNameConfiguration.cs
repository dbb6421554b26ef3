using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class FormerOrganizationNameConfiguration : IEntityTypeConfiguration<FormerOrganizationName>
{
    public void Configure(EntityTypeBuilder<FormerOrganizationName> builder)
    {
        builder.ToTable("platform_organization_former_name");
        builder.HasKey(n => new { n.OrganizationId, n.UntilOn });
        builder.Property(n => n.DivisionCode).HasMaxLength(6);
        builder.Property(n => n.Name).HasMaxLength(100);
    }
}
