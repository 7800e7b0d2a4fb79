import { testCheck } from './check-tester'
import { questionNeedsOwnerAndDate } from './question-needs-owner-and-date'

testCheck(questionNeedsOwnerAndDate)
