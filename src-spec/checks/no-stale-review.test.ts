import { testCheck } from './check-tester'
import { noStaleReview } from './no-stale-review'

testCheck(noStaleReview)
