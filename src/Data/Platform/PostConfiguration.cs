using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Platform;

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("platform_post");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.DivisionCode).HasMaxLength(6);
        builder.Property(p => p.Title).HasMaxLength(60);
        builder.Property(p => p.GroupSeat).HasMaxLength(60);
        builder.Property(p => p.Role).HasConversion<string>().HasMaxLength(32);
        builder.HasIndex(p => p.OrganizationId);
    }
}
