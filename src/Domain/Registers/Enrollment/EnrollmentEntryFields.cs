namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>What a person says of an event beside its kind and day (登记项目).</summary>
[Flags]
public enum EnrollmentEntryFields
{
    /// <summary>Nothing more (无).</summary>
    None = 0,

    /// <summary>A school of this district (学校).</summary>
    School = 1,

    /// <summary>The grade from that day on (年级).</summary>
    Grade = 2,

    /// <summary>The class from that day on (班级).</summary>
    Class = 4,

    /// <summary>The school elsewhere that receives the child or sent it (对方学校).</summary>
    Counterpart = 8,

    /// <summary>The student number as seen in the record of the receiving school (接收校学籍号).</summary>
    StudentNumber = 16,

    /// <summary>Who approved, and until when (批准机关和期限).</summary>
    Approval = 32,

    /// <summary>Number or place of the paper that proves it (证明材料).</summary>
    Proof = 64,

    /// <summary>Why (原因).</summary>
    Reason = 128,
}
