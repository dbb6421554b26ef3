using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class StudentRecordConfiguration : IEntityTypeConfiguration<StudentRecord>
{
    public void Configure(EntityTypeBuilder<StudentRecord> builder)
    {
        builder.ToTable("registers_student_record");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.DivisionCode).HasMaxLength(6);
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.Property(r => r.Sex).HasConversion<short>();
        builder.Property(r => r.Status).HasConversion<short>();
        builder.Property(r => r.SchoolCode).HasMaxLength(20);
        builder.Property(r => r.SchoolPath).HasMaxLength(40);
        builder.Property(r => r.ClassName).HasMaxLength(30);
        builder.Property(r => r.DomicilePath).HasMaxLength(12);
        builder.Property(r => r.ResidencePath).HasMaxLength(12);
        builder.HasIndex(r => new { r.Key, r.FromSequence });
        builder.HasIndex(r => r.IdIndex);
        builder.HasIndex(r => r.SchoolPath);
        builder.HasIndex(r => r.ToSequence);
    }
}
