using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("platform_organization");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.DivisionCode).HasMaxLength(6);
        builder.Property(o => o.Code).HasMaxLength(20);
        builder.Property(o => o.Name).HasMaxLength(100);
        builder.Property(o => o.Kind).HasConversion<string>().HasMaxLength(32);
        builder.Property(o => o.Line).HasConversion<string>().HasMaxLength(16);
        builder.Property(o => o.Path).HasMaxLength(40);
        builder.Property(o => o.TownshipCode).HasMaxLength(9);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasIndex(o => new { o.DivisionCode, o.Code }).IsUnique();
        // Two bodies in one place would see each other's children; a class of the education line may bear the number of a village.
        builder.HasIndex(o => new { o.DivisionCode, o.Line, o.Path }).IsUnique();
        builder.HasIndex(o => o.Path);
        builder.HasIndex(o => o.ParentId);
        // Each page asks whether any place has changed; classes are ten times as many as all others.
        builder.HasIndex(o => o.Version).HasFilter($"kind <> '{nameof(OrganizationKind.SchoolClass)}'");
        builder.HasMany(o => o.FormerNames).WithOne().HasForeignKey(n => n.OrganizationId);
        builder.HasMany(o => o.Aliases).WithOne().HasForeignKey(a => a.OrganizationId);
    }
}
