using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class ListingRecordConfiguration : IEntityTypeConfiguration<ListingRecord>
{
    public void Configure(EntityTypeBuilder<ListingRecord> builder)
    {
        builder.ToTable("registers_listing_record");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.DivisionCode).HasMaxLength(6);
        builder.Property(r => r.Source).HasConversion<short>();
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.Property(r => r.Sex).HasConversion<short>();
        builder.Property(r => r.SchoolPath).HasMaxLength(40);
        builder.Property(r => r.DomicilePath).HasMaxLength(12);
        builder.HasIndex(r => new { r.Source, r.Key, r.FromSequence });
        builder.HasIndex(r => new { r.Source, r.ToSequence });
    }
}
